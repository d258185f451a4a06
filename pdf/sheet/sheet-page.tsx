import type { ReactNode } from "react";
import { Text, View } from "@react-pdf/renderer";
import type { Sheet } from "@/lib/billing/paper/sheet";
import type { Place } from "./columns";
import { FOOT_WIDTH, footHeight } from "./foot-height";
import { pageContent, type Step } from "./page-content";
import { CARRIED_HEIGHT, Carried, TABLE_HEAD_HEIGHT, TableHead } from "./sheet-table";
import { GHOST, HAIR, LINE, MARGIN, PAPER, mm, text } from "./styles";
import { Words } from "./words";

interface Props {
  sheet: Sheet;
  places: Place[];
  mono: string[];
  step: Step;
  children: ReactNode;
}

const RUNNING_HEAD_HEIGHT = mm(10);
const BODY = { flexGrow: 1, flexShrink: 1 } as const;

function Watermark({ word }: { word: string }) {
  const size = mm(Math.min(34, 300 / word.length));
  return (
    <Text
      style={{
        position: "absolute",
        top: PAPER.height * 0.38,
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
    <View style={{ flexDirection: "row", justifyContent: "space-between", height: RUNNING_HEAD_HEIGHT }}>
      <Text style={text.foot}>{sheet.sellerName}</Text>
      <Text style={text.foot}>
        {sheet.heading} <Text style={{ fontFamily: mono }}>{sheet.number}</Text>
      </Text>
    </View>
  );
}

function Foot({ sheet, mono, page }: { sheet: Sheet; mono: string[]; page: string }) {
  return (
    <View style={{ height: footHeight(sheet.footer), justifyContent: "flex-end" }}>
      <View
        style={{
          flexDirection: "row",
          justifyContent: "space-between",
          alignItems: "flex-end",
          gap: mm(8),
          paddingTop: mm(2.4),
          borderTop: `${HAIR} solid ${LINE}`,
        }}
      >
        <View style={{ flexGrow: 1, flexBasis: 0 }}>
          {sheet.footer.map((line, index) => (
            <Words key={index} text={line} width={FOOT_WIDTH} style={text.foot} />
          ))}
        </View>
        <Text style={[text.foot, { fontFamily: mono }]}>
          {sheet.number} {page}
        </Text>
      </View>
    </View>
  );
}

/** The room that is left on a page with everything around it: heights alone, because nobody will see it. */
function Room({ sheet, pageNumber, children }: { sheet: Sheet; pageNumber: number; children: ReactNode }) {
  const above = pageNumber === 1 ? 0 : RUNNING_HEAD_HEIGHT + TABLE_HEAD_HEIGHT + CARRIED_HEIGHT;
  return (
    <View style={{ flexGrow: 1, paddingTop: above, paddingBottom: CARRIED_HEIGHT + footHeight(sheet.footer) }}>
      <View style={BODY}>{children}</View>
    </View>
  );
}

/**
 * What surrounds the content of a page. The engine asks for it again and again: with all content, to lay it out; with a probe, to
 * learn how much room a page has; with the parts of each page, to count pages; and at last to print them. Only then it matters
 * how a page looks, so before that nothing is made that takes long.
 */
export function SheetPage({ sheet, places, mono, step, children }: Props) {
  if (step.is === "counting") return <View />;
  if (step.is === "measuring") {
    return (
      <Room sheet={sheet} pageNumber={step.pageNumber}>
        {children}
      </Room>
    );
  }
  const { pageNumber, totalPages } = step;
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
      <View style={BODY}>
        {/* As high as the page, so that the end of a document finds its foot; what is carried follows the last row. */}
        <View style={content.carriedForward === null && !content.rest ? BODY : {}}>{children}</View>
        {content.carriedForward === null ? null : (
          <Carried label={table.carriedForward} amount={content.carriedForward} />
        )}
      </View>
      <Foot sheet={sheet} mono={mono} page={`${pageNumber}/${totalPages}`} />
    </View>
  );
}
