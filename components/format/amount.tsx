import { useLocale } from "next-intl";
import { writtenMoney } from "./written-money";

/** An amount of money in the reader’s language. @param amount decimal string with every decimal of its currency */
export function Amount({ amount, currency }: { amount: string; currency: string }) {
  return <span className="num">{writtenMoney(amount, currency, useLocale())}</span>;
}
