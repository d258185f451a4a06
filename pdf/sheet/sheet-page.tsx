import type { ReactNode } from "react";
import { Text, View } from "@react-pdf/renderer";
import type { Sheet } from "@/lib/billing/paper/sheet";
import type { Place } from "./columns";
import { pageContent } from "./page-content";
import { Carried, TableHead } from "./sheet-table";
import { GHOST, HAIR, LINE, MARGIN, PAPER, mm, text } from "./styles";

interface Props {
  sheet: Sheet;
  places: Place[];
  mono: string[];
  pageNumber: number;
  totalPages: number | undefined;
  children: ReactNode;
}

function Watermark({ word }: { word: string }) {
  const size = mm(Math.min(34, 250 / word.length));
  return (
    <Text
      style={{
        position: "absolute",
        top: PAPER.height * 0.42,
        left: -PAPER.width / 2 - MARGIN.side,
        width: PAPER.width * 2,
        textAlign: "center",
        fontSize: size,
        lineHeight: 1,
        fontWeight: 600,
        letterSpacing: -size / 33,
        color: GHOST,
        transform: "rotate(-32deg)",
      }}
    >
      {word}
    </Text>
  );
}

function RunningHead({ sheet, mono }: { sheet: Sheet; mono: string[] }) {
  return (
    <View style={{ flexDirection: "row", justifyContent: "space-between", marginBottom: mm(6) }}>
      <Text style={text.foot}>{sheet.sellerName}</Text>
      <Text style={text.foot}>
        {sheet.heading} <Text style={{ fontFamily: mono }}>{sheet.number}</Text>
      </Text>
    </View>
  );
}

function Foot({ sheet, mono, page }: { sheet: Sheet; mono: string[]; page: string }) {
  return (
    <View
      style={{
        flexDirection: "row",
        justifyContent: "space-between",
        alignItems: "flex-end",
        gap: mm(8),
        marginTop: mm(4),
        paddingTop: mm(2.4),
        borderTop: `${HAIR} solid ${LINE}`,
      }}
    >
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        {sheet.footer.map((line, index) => (
          <Text key={index} style={text.foot}>
            {line}
          </Text>
        ))}
      </View>
      <Text style={[text.foot, { fontFamily: mono }]}>
        {sheet.number} {page}
      </Text>
    </View>
  );
}

/** What surrounds the content of every page. */
export function SheetPage({ sheet, places, mono, pageNumber, totalPages, children }: Props) {
  const { table } = sheet;
  const content = pageContent(children, pageNumber, table);
  return (
    <View style={{ flexGrow: 1 }}>
      {sheet.watermark === null ? null : <Watermark word={sheet.watermark} />}
      <View
        style={{
          position: "absolute",
          top: -MARGIN.top,
          left: 0,
          width: mm(14),
          height: mm(1.6),
          backgroundColor: sheet.accentColor,
        }}
      />
      {pageNumber === 1 ? null : <RunningHead sheet={sheet} mono={mono} />}
      {content.rows ? <TableHead table={table} places={places} /> : null}
      {content.broughtForward === null ? null : (
        <Carried label={table.broughtForward} amount={content.broughtForward} />
      )}
      <View style={{ flexGrow: 1, flexShrink: 1 }}>{children}</View>
      {content.carriedForward === null ? null : (
        <Carried label={table.carriedForward} amount={content.carriedForward} />
      )}
      <Foot sheet={sheet} mono={mono} page={`${pageNumber}/${totalPages ?? pageNumber}`} />
    </View>
  );
}
