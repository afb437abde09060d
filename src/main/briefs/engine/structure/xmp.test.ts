import { expect, it } from 'vitest'
import { xmp } from './xmp.ts'

const INFO = { Title: 'A & B <c>\u0007', Creator: 'Maker', CreationDate: new Date('2025-10-18T05:15:00.123Z') }

it('says what the file says of itself, as XML that can be read', () => {
  const metadata = xmp(INFO, 'ur', true)
  expect(metadata).toContain('<rdf:li xml:lang="x-default">A &amp; B &lt;c&gt;</rdf:li>')
  expect(metadata).toContain('<dc:language><rdf:Bag><rdf:li>ur</rdf:li></rdf:Bag></dc:language>')
  expect(metadata).toContain('<xmp:CreateDate>2025-10-18T05:15:00Z</xmp:CreateDate>')
  expect(metadata).not.toContain('dc:creator')
})

it('claims to last only when told so', () => {
  expect(xmp(INFO, 'en', true)).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(xmp(INFO, 'en', false)).not.toContain('<pdfaid:')
})
