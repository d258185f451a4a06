import { Text, View } from "@react-pdf/renderer";
import type { SheetRow, SheetTable } from "@/lib/billing/paper/sheet";
import { descriptionWidth, type Place } from "./columns";
import { piecesOf, type Phrase } from "./pieces";
import { CONTENT, HAIR, INK, INK_2, LINE, mm, text } from "./styles";
import { Words } from "./words";

/** Both are told before they are laid out. */
export const TABLE_HEAD_HEIGHT = mm(7.6);
export const CARRIED_HEIGHT = mm(7.6);

export function TableHead({ table, places }: { table: SheetTable; places: Place[] }) {
  return (
    <View
      style={{
        flexDirection: "row",
        alignItems: "flex-end",
        borderBottom: `0.85 solid ${INK}`,
        paddingBottom: mm(1.6),
        height: TABLE_HEAD_HEIGHT,
      }}
    >
      <Text style={[text.label, { flexGrow: 1, flexBasis: 0 }]}>{table.description}</Text>
      {places.map(({ column, width, gap, figures }, index) => (
        <Text key={column} style={[text.label, { width, marginLeft: gap, textAlign: figures ? "right" : "left" }]}>
          {table.columns[index]?.heading}
        </Text>
      ))}
    </View>
  );
}

function Description({ words, width }: { words: Phrase[]; width: number }) {
  return (
    <View style={{ flexGrow: 1, flexBasis: 0 }}>
      {words.map((one, index) => (
        <Words key={index} text={one.text} width={width} style={one.title ? text.title : text.small} />
      ))}
    </View>
  );
}

/** The pieces of a row, which the page may end between. `id` says which rows a page has, for the sums it carries. */
export function rowPieces(row: SheetRow, index: number, places: Place[]) {
  const id = `row:${index}`;
  if (row.type === "section") {
    return [
      <View
        key={id}
        id={id}
        wrap={false}
        minPresenceAhead={mm(10)}
        style={{ borderBottom: `${HAIR} solid ${LINE}`, paddingTop: mm(3), paddingBottom: mm(1.3) }}
      >
        <Text style={[text.base, text.strong]}>{row.text}</Text>
      </View>,
    ];
  }
  if (row.type === "text") {
    return [
      <View key={id} id={id} style={{ borderBottom: `${HAIR} solid ${LINE}`, paddingVertical: mm(1.8) }}>
        {row.lines.map((line, at) => (
          <Words key={at} text={line} width={CONTENT} style={text.small} />
        ))}
      </View>,
    ];
  }
  const pieces = piecesOf(row);
  return pieces.map((words, piece) => (
    <View
      key={piece}
      id={piece === 0 ? id : `more:${index}`}
      wrap={false}
      style={{
        flexDirection: "row",
        paddingTop: piece === 0 ? mm(1.8) : 0,
        ...(piece === pieces.length - 1 ? { paddingBottom: mm(1.8), borderBottom: `${HAIR} solid ${LINE}` } : {}),
      }}
    >
      <Description words={words} width={descriptionWidth(places)} />
      {places.map(({ column, width, gap, figures }) => (
        <Text
          key={column}
          style={[
            text.base,
            { width, marginLeft: gap },
            figures ? text.figure : {},
            column === "unit" ? { color: INK_2 } : {},
          ]}
        >
          {piece === 0 ? row.cells[column] : ""}
        </Text>
      ))}
    </View>
  ));
}

/** What was charged on the pages before, or is taken over to the next one. */
export function Carried({ label, amount }: { label: string; amount: string }) {
  return (
    <View style={{ flexDirection: "row", paddingTop: mm(1.6), height: CARRIED_HEIGHT }}>
      <Text style={[text.small, { flexGrow: 1, flexBasis: 0, textAlign: "right" }]}>{label}</Text>
      <Text style={[text.base, text.figure, { width: mm(38), fontWeight: 500 }]}>{amount}</Text>
    </View>
  );
}
