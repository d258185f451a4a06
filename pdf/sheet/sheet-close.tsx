import { Text, View } from "@react-pdf/renderer";
import type { Sheet, SheetPayment } from "@/lib/billing/paper/sheet";
import { CONTENT, GUTTER, HAIR, HALF, INK_3, LINE, QUARTER, mm, text } from "./styles";
import { TransferQr } from "./transfer-qr";
import { Words } from "./words";

function Payment({ payment, mono }: { payment: SheetPayment; mono: string[] }) {
  return (
    <View style={{ flexDirection: "row", gap: GUTTER }}>
      {payment.code === null ? null : (
        <View style={{ width: QUARTER }}>
          <TransferQr content={payment.code.content} size={mm(27)} />
        </View>
      )}
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        <Text style={[text.base, text.strong, { marginBottom: mm(1.8) }]}>{payment.heading}</Text>
        {[...payment.facts, payment.amount].map(({ label, value, mono: told }) => (
          <View key={label} style={{ flexDirection: "row", alignItems: "baseline" }}>
            <Text style={[text.label, { width: mm(20), fontWeight: 400 }]}>{label}</Text>
            <Text style={told ? [text.mono, { fontFamily: mono }] : text.tabular}>{value}</Text>
          </View>
        ))}
        {payment.code === null ? null : (
          <Text style={[text.label, { fontWeight: 400, color: INK_3, marginTop: mm(1.8) }]}>{payment.code.hint}</Text>
        )}
      </View>
    </View>
  );
}

function Acceptance({ acceptance }: { acceptance: NonNullable<Sheet["acceptance"]> }) {
  const [date, name, signature] = acceptance.fields;
  const field = (label: string | undefined, height: number) => (
    <View style={{ borderBottom: `${HAIR} solid ${LINE}`, height, marginTop: mm(2) }}>
      <Text style={[text.label, { fontWeight: 400 }]}>{label}</Text>
    </View>
  );
  return (
    <View style={{ flexDirection: "row", gap: GUTTER }}>
      <View style={{ width: HALF }}>
        <Text style={[text.base, text.strong, { marginBottom: mm(1) }]}>{acceptance.heading}</Text>
        <Text style={[text.small, { width: HALF - mm(8) }]}>{acceptance.text}</Text>
      </View>
      <View style={{ width: HALF }}>
        {field(date, mm(8))}
        {field(name, mm(8))}
        {field(signature, mm(22))}
      </View>
    </View>
  );
}

/** How to pay or accept and what the law wants said, on one page and at the foot of it. */
export function SheetClose({ sheet, mono }: { sheet: Sheet; mono: string[] }) {
  return (
    <View id="close" wrap={false} style={{ marginTop: "auto", paddingTop: mm(5.5) }}>
      {sheet.payment === null ? null : <Payment payment={sheet.payment} mono={mono} />}
      {sheet.acceptance === null ? null : <Acceptance acceptance={sheet.acceptance} />}
      {sheet.mentions.length === 0 ? null : (
        <View style={{ marginTop: mm(5) }}>
          <Words text={sheet.mentions.join(" ")} width={CONTENT} style={text.fine} />
        </View>
      )}
    </View>
  );
}
