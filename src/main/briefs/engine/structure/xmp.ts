/** What a file says of itself, in its Info dictionary and again in its metadata: a validator compares the two. */
export type FileInfo = Readonly<{
  Title?: string
  Author?: string
  Subject?: string
  Keywords?: string
  Creator?: string
  Producer?: string
  CreationDate?: Date
  ModDate?: Date
}>

/**
 * A file's metadata in XMP, saying what `info` says, in `language`. `isArchival` claims PDF/A-2b. It does not say PDF/UA,
 * which takes more than a program can see: whether alternative words say what a picture shows.
 */
export function xmp(info: FileInfo, language: string, isArchival: boolean): string {
  const rows = [
    property('dc:format', 'application/pdf'),
    info.Title === undefined ? '' : alternatives('dc:title', info.Title),
    info.Author === undefined ? '' : list('dc:creator', 'Seq', info.Author),
    info.Subject === undefined ? '' : alternatives('dc:description', info.Subject),
    list('dc:language', 'Bag', language),
    property('pdf:Keywords', info.Keywords),
    property('pdf:Producer', info.Producer),
    property('xmp:CreatorTool', info.Creator),
    property('xmp:CreateDate', instant(info.CreationDate)),
    property('xmp:ModifyDate', instant(info.ModDate)),
    ...(isArchival ? [property('pdfaid:part', '2'), property('pdfaid:conformance', 'B')] : []),
  ].filter((row) => row !== '')
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    ...rows,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

const property = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `<${name}>${escaped(value)}</${name}>`

const alternatives = (name: string, value: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${name}>`

const list = (name: string, kind: 'Seq' | 'Bag', value: string): string =>
  `<${name}><rdf:${kind}><rdf:li>${escaped(value)}</rdf:li></rdf:${kind}></${name}>`

/** To the second, as in the Info dictionary. */
const instant = (date: Date | undefined): string | undefined => date?.toISOString().replace(/\.\d+Z$/u, 'Z')

/** As XML, without the characters that it cannot hold. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
