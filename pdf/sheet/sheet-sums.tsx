import { Text, View, type Styles } from "@react-pdf/renderer";
import type { Sheet, SheetTotal, SheetVat } from "@/lib/billing/paper/sheet";
import { widthOf } from "./columns";
import { GUTTER, HAIR, HALF, INK, INK_2, LINE, SIZE, mm, text } from "./styles";
import { Words } from "./words";

type Style = Styles[string];

const TABLE = HALF - mm(8);
const GAP = mm(3.5);

/** The rates have what they need, the amounts share the rest; those of billions make the table wider than it should be. */
function widthsOf({ headings, rows }: SheetVat): number[] {
  const needed = headings.map((heading, at) =>
    Math.max(widthOf(heading, SIZE.label), ...rows.map((row) => widthOf(row[at] ?? "", SIZE.base))),
  );
  const [rate = 0, ...amounts] = needed;
  const share = Math.max((TABLE - rate) / amounts.length, ...amounts.map((amount) => amount + GAP));
  return [rate, ...amounts.map(() => share)];
}

function VatTable({ vat }: { vat: SheetVat }) {
  const widths = widthsOf(vat);
  const cell = (value: string, at: number, style: Style) => (
    <Text key={at} style={[{ width: widths[at] ?? 0 }, at === 0 ? {} : { textAlign: "right" }, style]}>
      {value}
    </Text>
  );
  return (
    <View style={{ width: widths.reduce((sum, width) => sum + width, 0) }}>
      <View style={{ flexDirection: "row", borderBottom: `${HAIR} solid ${LINE}`, paddingVertical: mm(0.9) }}>
        {vat.headings.map((heading, at) => cell(heading, at, text.label))}
      </View>
      {vat.rows.map((row, index) => (
        <View key={index} style={{ flexDirection: "row", paddingVertical: mm(1) }}>
          {row.map((value, at) => cell(value, at, text.tabular))}
        </View>
      ))}
    </View>
  );
}

function Total({ total, accent }: { total: SheetTotal; accent: string }) {
  if (total.weight === "due") {
    return (
      <View
        style={{
          flexDirection: "row",
          justifyContent: "space-between",
          alignItems: "flex-start",
          marginTop: mm(1.4),
          paddingTop: mm(2.4),
          borderTop: `1.4 solid ${accent}`,
        }}
      >
        <Text style={[text.dueLabel, { marginTop: mm(1.35) }]}>{total.label}</Text>
        <Text style={[text.due, text.figure]}>{total.value}</Text>
      </View>
    );
  }
  const strong = total.weight === "strong" ? { color: INK } : {};
  return (
    <View style={{ flexDirection: "row", justifyContent: "space-between", paddingVertical: mm(0.9) }}>
      <Text style={[text.base, { color: INK_2 }, strong]}>{total.label}</Text>
      <Text style={[text.base, text.figure]}>{total.value}</Text>
    </View>
  );
}

/** VAT by rate beside the totals, on one page. */
export function SheetSums({ sheet }: { sheet: Sheet }) {
  return (
    <View id="sums" wrap={false} style={{ flexDirection: "row", gap: GUTTER, marginTop: mm(4.2) }}>
      <View style={{ width: HALF }}>
        {sheet.vat === null ? null : <VatTable vat={sheet.vat} />}
        {sheet.vatMentions.map((mention, index) => (
          <View key={index} style={{ marginTop: mm(index === 0 ? 1.6 : 0.6) }}>
            <Words text={mention} width={HALF - mm(4)} style={text.small} />
          </View>
        ))}
      </View>
      <View style={{ width: HALF }}>
        {sheet.totals.map((total) => (
          <Total key={total.label} total={total} accent={sheet.accentColor} />
        ))}
      </View>
    </View>
  );
}
