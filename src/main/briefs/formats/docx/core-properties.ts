import type { Furniture } from '../furniture.ts'

const escaped = (text: string): string =>
  text
    .replace(/[<>&"']/gu, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

/** `docProps/core.xml`: the document's own name and instant, and of whoever made it nothing but what the brief says. */
export function coreProperties({ title, author, marking, asOf }: Furniture, language: string): string {
  const by = escaped(author === '' ? 'Aide-Mémoire' : author)
  const at = asOf.replace(/\.\d+Z$/u, 'Z')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(marking)}</dc:subject><dc:creator>${by}</dc:creator><cp:lastModifiedBy>${by}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified><dc:language>${escaped(language)}</dc:language></cp:coreProperties>`
}
