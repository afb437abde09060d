/** Something as it stands in a PDF file: `/Name`, `12 0 R`, `[1 2]`. */
export type PdfText = string

/** A reference to an object. */
export const referenceTo = ({ id }: Readonly<{ id: number }>): PdfText => `${id} 0 R`

/** A text string: ASCII as it is, everything else as UTF-16 with its mark, in hexadecimal. */
export function pdfString(text: string): PdfText {
  if (/^[\x20-\x7E]*$/.test(text)) return `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}

/** A number as PDF knows it: no exponent, at most four decimals. */
export const pdfNumber = (value: number): PdfText => String(Math.round(value * 10_000) / 10_000)
