import { Image, Text, View } from "@react-pdf/renderer";
import type { LabelledText, Sheet, SheetFact, SheetParty } from "@/lib/billing/paper/sheet";
import type { FlatPicture } from "../flat-picture";
import { CONTENT, GUTTER, HAIR, HALF, LINE, INK_2, QUARTER, mm, text } from "./styles";
import { Words } from "./words";

const LOGO = { width: mm(46), height: mm(14) };

/** The largest size within the frame that keeps the shape; a small picture is not blown up beyond 72 dots per inch. */
function logoSize({ width, height }: FlatPicture) {
  const scale = Math.min(LOGO.width / width, LOGO.height / height, 1);
  return { width: width * scale, height: height * scale };
}

function Brand({ name, logo }: { name: string; logo: FlatPicture | null }) {
  const size = logo === null ? { width: 0, height: 0 } : logoSize(logo);
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: mm(3.2), maxWidth: HALF, minHeight: mm(9) }}>
      {logo === null ? null : <Image src={{ data: logo.data, format: "png" }} style={size} />}
      <View style={{ flexShrink: 1 }}>
        <Words text={name} width={HALF - size.width - mm(3.2)} style={text.brand} />
      </View>
    </View>
  );
}

function Party({ party, buyer = false }: { party: SheetParty; buyer?: boolean }) {
  const size = buyer ? text.buyer : text.base;
  const width = buyer ? HALF : QUARTER;
  return (
    <View style={{ width }}>
      <Text style={[text.label, { marginBottom: mm(1) }]}>{party.label}</Text>
      <Words text={party.name} width={width} style={size} as={text.strong} />
      {party.lines.map((line, index) => (
        <Words key={index} text={line} width={width} style={size} />
      ))}
      {party.ids.map((id, index) => (
        <Text key={id} style={[text.base, buyer ? { color: INK_2, marginTop: index === 0 ? mm(1.2) : 0 } : {}]}>
          {id}
        </Text>
      ))}
    </View>
  );
}

function Fact({ fact, mono }: { fact: SheetFact; mono: string[] }) {
  const look = { ...(fact.strong ? text.strong : {}), ...(fact.mono ? { fontFamily: mono } : {}) };
  return (
    <View style={{ width: QUARTER }}>
      <Text style={[text.label, { marginBottom: mm(0.4) }]}>{fact.label}</Text>
      <Words text={fact.value} width={QUARTER} style={fact.mono ? text.mono : text.base} as={look} />
    </View>
  );
}

function Subject({ subject, first }: { subject: LabelledText; first: boolean }) {
  return (
    <View style={{ flexDirection: "row", marginTop: mm(first ? 5.5 : 1), alignItems: "flex-start" }}>
      <Text style={[text.label, { fontWeight: 400, marginTop: mm(0.65), marginRight: mm(3), minWidth: mm(9) }]}>
        {subject.label}
      </Text>
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        <Words text={subject.value} width={CONTENT - mm(20)} style={text.subject} />
      </View>
    </View>
  );
}

/** The first page down to its table. */
export function SheetHead({ sheet, mono, logo }: { sheet: Sheet; mono: string[]; logo: FlatPicture | null }) {
  return (
    <View id="head" wrap={false} style={{ marginBottom: mm(sheet.subjects.length === 0 ? 2.5 : 2) }}>
      <View
        style={{ flexDirection: "row", justifyContent: "space-between", alignItems: "flex-start", minHeight: mm(14) }}
      >
        <Brand name={sheet.sellerName} logo={logo} />
        <View style={{ alignItems: "flex-end" }}>
          <Text style={text.heading}>{sheet.heading}</Text>
          <Text style={[text.number, { fontFamily: mono }]}>{sheet.number}</Text>
        </View>
      </View>
      <View style={{ flexDirection: "row", gap: GUTTER, marginTop: mm(14), minHeight: mm(27) }}>
        <Party party={sheet.seller} />
        {sheet.delivery === null ? <View style={{ width: QUARTER }} /> : <Party party={sheet.delivery} />}
        <Party party={sheet.buyer} buyer />
      </View>
      <View
        style={{
          flexDirection: "row",
          flexWrap: "wrap",
          columnGap: GUTTER,
          rowGap: mm(2),
          marginTop: mm(5.5),
          paddingVertical: mm(2.8),
          borderTop: `${HAIR} solid ${LINE}`,
          borderBottom: `${HAIR} solid ${LINE}`,
        }}
      >
        {sheet.facts.map((fact) => (
          <Fact key={fact.label} fact={fact} mono={mono} />
        ))}
      </View>
      {sheet.subjects.map((subject, index) => (
        <Subject key={subject.label} subject={subject} first={index === 0} />
      ))}
    </View>
  );
}
