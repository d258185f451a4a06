import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { Sheet } from "@/lib/billing/paper/sheet";
import type { FlatPicture } from "../flat-picture";
import type { Fonts } from "../fonts";
import { placesOf } from "./columns";
import { stepOf } from "./page-content";
import { SheetClose } from "./sheet-close";
import { SheetHead } from "./sheet-head";
import { SheetPage } from "./sheet-page";
import { TableHead, rowPieces } from "./sheet-table";
import { INK, MARGIN, mm, text } from "./styles";

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
      modificationDate={new Date(`${file.date}T00:00:00Z`)}
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
          <Text key={index} id="note" style={[text.base, { marginTop: mm(index === 0 ? 3 : 1) }]}>
            {note}
          </Text>
        ))}
        <View id="columns" minPresenceAhead={mm(12)}>
          <TableHead table={table} places={places} />
        </View>
        {table.rows.flatMap((row, index) => rowPieces(row, index, places))}
        <SheetClose sheet={sheet} mono={fonts.mono} />
        {sheet.closing.map((line, index) => (
          <Text key={index} id="closing" style={[text.fine, { marginTop: mm(index === 0 ? 2 : 1) }]}>
            {line}
          </Text>
        ))}
      </Page>
    </Document>
  );
}
