import { Document, Page, View } from "@react-pdf/renderer";
import type { Sheet } from "@/lib/billing/paper/sheet";
import type { FlatPicture } from "../flat-picture";
import type { Fonts } from "../fonts";
import { placesOf } from "./columns";
import { stepOf } from "./page-content";
import { SheetClose } from "./sheet-close";
import { SheetHead } from "./sheet-head";
import { SheetPage } from "./sheet-page";
import { SheetSums } from "./sheet-sums";
import { TableHead, rowPieces } from "./sheet-table";
import { CONTENT, INK, MARGIN, mm, text } from "./styles";
import { Words } from "./words";

/** One layout for quotes, invoices and credit notes: A4, measured in millimetres, nothing on it that the sheet does not say. */
export function SheetDocument({ sheet, fonts, logo }: { sheet: Sheet; fonts: Fonts; logo: FlatPicture | null }) {
  const { table, file } = sheet;
  const places = placesOf(table);
  return (
    <Document
      conformance="PDF/A-3b"
      language={sheet.language}
      title={file.title}
      author={file.author}
      creator="Koomky"
      producer="Koomky"
      creationDate={new Date(`${file.date}T00:00:00Z`)}
    >
      <Page
        size="A4"
        style={{
          paddingTop: MARGIN.top,
          paddingHorizontal: MARGIN.side,
          paddingBottom: MARGIN.bottom,
          fontFamily: fonts.text,
          color: INK,
        }}
        layout={({ children, ...asked }) => (
          <SheetPage sheet={sheet} places={places} mono={fonts.mono} step={stepOf(asked, children)}>
            {children}
          </SheetPage>
        )}
      >
        <SheetHead sheet={sheet} mono={fonts.mono} logo={logo} />
        {sheet.notes.map((note, index) => (
          <Words
            key={index}
            id="note"
            text={note}
            width={CONTENT}
            style={text.base}
            as={{ marginTop: mm(index === 0 ? 3 : 1) }}
          />
        ))}
        <View id="columns" minPresenceAhead={mm(12)}>
          <TableHead table={table} places={places} />
        </View>
        {table.rows.flatMap((row, index) => rowPieces(row, index, places))}
        <SheetSums sheet={sheet} />
        <SheetClose sheet={sheet} mono={fonts.mono} />
        {sheet.closing.map((line, index) => (
          <Words
            key={index}
            id="closing"
            text={line}
            width={CONTENT}
            style={text.fine}
            as={{ marginTop: mm(index === 0 ? 2 : 1) }}
          />
        ))}
      </Page>
    </Document>
  );
}
