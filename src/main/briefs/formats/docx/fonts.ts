import type { BriefLanguage } from '#shared/domain/values/brief-language.ts'

type Face = Readonly<{ name: string; instead: string; family: 'roman' | 'swiss' }>

const SERIF: Face = { name: 'Source Serif 4', instead: 'Georgia', family: 'roman' }
const NASKH: Face = { name: 'Noto Naskh Arabic', instead: 'Times New Roman', family: 'roman' }
const NASTALIQ: Face = { name: 'Noto Nastaliq Urdu', instead: 'Urdu Typesetting', family: 'roman' }
const HEBREW: Face = { name: 'Noto Serif Hebrew', instead: 'Times New Roman', family: 'roman' }
const HINDI: Face = { name: 'Noto Serif Devanagari', instead: 'Nirmala UI', family: 'roman' }
const CHINESE: Face = { name: 'Noto Serif SC', instead: 'SimSun', family: 'roman' }

/** Faces of a file, with what Word takes in their stead where they are not installed. None is put into the file. */
const FACES: readonly Face[] = [SERIF, NASKH, NASTALIQ, HEBREW, HINDI, CHINESE]

/** The face of the scripts that are written from the right or joined, by language. */
const COMPLEX: Readonly<Partial<Record<string, Face>>> = { ur: NASTALIQ, he: HEBREW, hi: HINDI }

/** Fonts of a run by the language of its words. */
export const fontsOf = (language: string): { ascii: string; hAnsi: string; cs: string; eastAsia: string } => ({
  ascii: SERIF.name,
  hAnsi: SERIF.name,
  cs: (COMPLEX[language.split('-')[0] ?? ''] ?? NASKH).name,
  eastAsia: CHINESE.name,
})

/** `word/fontTable.xml`: every face with its stand-in. */
export const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${FACES.map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  ).join('')}</w:fonts>`

/** Languages as Word names them: with a country. */
const WITH_COUNTRY: Readonly<Record<string, string>> = {
  ...({ en: 'en-GB', ar: 'ar-SA', zh: 'zh-CN', fr: 'fr-FR', ru: 'ru-RU', es: 'es-ES', ur: 'ur-PK' } satisfies Partial<
    Record<BriefLanguage, string>
  >),
  ...({ ps: 'ps-AF', fa: 'fa-IR', 'fa-AF': 'prs-AF', he: 'he-IL', hi: 'hi-IN', tr: 'tr-TR' } satisfies Partial<
    Record<BriefLanguage, string>
  >),
}
export const wordLanguage = (language: string): string => WITH_COUNTRY[language] ?? language
