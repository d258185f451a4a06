import { Text, View, type Styles } from "@react-pdf/renderer";
import type { Sheet, SheetTotal, SheetVat } from "@/lib/billing/paper/sheet";
import { GUTTER, HAIR, HALF, INK, INK_2, LINE, mm, text } from "./styles";

type Style = Styles[string];

const THIRD = { width: "33.33%" } as const;

function VatTable({ vat }: { vat: SheetVat }) {
  const cell = (value: string, index: number, style: Style) => (
    <Text key={index} style={[THIRD, index === 0 ? {} : { textAlign: "right" }, style]}>
      {value}
    </Text>
  );
  return (
    <View style={{ width: HALF - mm(8) }}>
      <View style={{ flexDirection: "row", borderBottom: `${HAIR} solid ${LINE}`, paddingVertical: mm(0.9) }}>
        {vat.headings.map((heading, index) => cell(heading, index, text.label))}
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
          alignItems: "flex-end",
          marginTop: mm(1.4),
          paddingTop: mm(2.4),
          borderTop: `1.4 solid ${accent}`,
        }}
      >
        <Text style={[text.dueLabel, { marginBottom: mm(0.55) }]}>{total.label}</Text>
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

/** VAT by rate beside the totals. */
export function SheetSums({ sheet }: { sheet: Sheet }) {
  return (
    <View style={{ flexDirection: "row", gap: GUTTER, marginTop: mm(4.2) }}>
      <View style={{ width: HALF }}>
        {sheet.vat === null ? null : <VatTable vat={sheet.vat} />}
        {sheet.vatMentions.map((mention, index) => (
          <Text key={index} style={[text.small, { marginTop: mm(index === 0 ? 1.6 : 0.6), width: HALF - mm(8) }]}>
            {mention}
          </Text>
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
