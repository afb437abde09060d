/** An object of a file that is being written (pdfkit's PDFReference). `end` writes it, after which it cannot change. */
export type PdfReference = {
  readonly id: number
  readonly data: Record<string, unknown>
  compress: boolean
  end: (chunk?: Uint8Array) => void
}

/** Encrypts the strings and the stream of one object. */
export type PdfSecurity = Readonly<{
  dictionary: PdfReference
  getEncryptFn: (id: number, generation: number) => (plain: Uint8Array) => Buffer
  end: () => void
}>

/** A page being drawn. */
export type PdfPage = Readonly<{ dictionary: PdfReference; annotations: object[]; width: number; height: number }>

/** What we ask of pdfmake's PDFDocument, which is pdfkit's: it ships no types for these. */
export type PdfDocument = {
  readonly page: PdfPage | null
  readonly info: Readonly<Record<string, string | Date | undefined>>
  readonly options: Readonly<{ lang?: string }>
  readonly _root: PdfReference
  readonly _info: PdfReference
  readonly _id: Buffer
  readonly _imageRegistry: Readonly<Record<string, { readonly obj?: PdfReference | null }>>
  /** Where each object stands in the file, by its number less one. */
  readonly _offsets: (number | null)[]
  /** Bytes written so far. */
  readonly _offset: number
  _security: PdfSecurity | null
  ref: (data?: Record<string, unknown>) => PdfReference
  addContent: (operators: string) => unknown
  _convertRect: (x: number, y: number, width: number, height: number) => [number, number, number, number]
  /** Writes bytes as they are; a string with a line end. */
  _write: (data: string | Buffer) => void
  push: (end: null) => void
}
