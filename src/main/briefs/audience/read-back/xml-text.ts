const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

/** Text with the entities of XML read. */
export const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,6}));/gu,
    (all, hex?: string, decimal?: string, name = '') => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null
      if (code === null) return NAMED[name as string] ?? all
      return code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )

/** What stands between the tags of an XML text, tag after tag run together, as a reader sees runs of one line. */
export const characterData = (xml: string, between = ' '): string => unescaped(xml.replace(/<[^>]*>/gu, between))
