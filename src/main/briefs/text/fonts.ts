import { createRequire } from 'node:module'

/** Families of the printed page. Each has all four variants, so that no combination of styles can be missing. */
export const FONT_FAMILIES = [
  'Serif',
  'SerifLight',
  'SerifMedium',
  'Sans',
  'SansMedium',
  'Naskh',
  'Nastaliq',
  'SansArabic',
  'SerifHebrew',
  'SansHebrew',
  'SerifDevanagari',
  'SansDevanagari',
  'SerifChinese',
  'SansChinese',
  'Symbols',
  'Mathematics',
] as const
export type FontFamily = (typeof FONT_FAMILIES)[number]

type Variants<T> = Readonly<{ normal: T; bold: T; italics: T; bolditalics: T }>
export type FontFiles = Readonly<Record<FontFamily, Variants<string>>>

const serif = (weight: string): string => `@expo-google-fonts/source-serif-4/${weight}/SourceSerif4_${weight}.ttf`
const sans = (weight: string): string => `@expo-google-fonts/ibm-plex-sans/${weight}/IBMPlexSans_${weight}.ttf`
const naskh = (weight: string): string => `@expo-google-fonts/noto-naskh-arabic/${weight}/NotoNaskhArabic_${weight}.ttf`
const nastaliq = (weight: string): string =>
  `@expo-google-fonts/noto-nastaliq-urdu/${weight}/NotoNastaliqUrdu_${weight}.ttf`

/** A file of one of the Expo packages of Google's fonts, which carry TrueType files as PDFKit needs them. */
const google = (folder: string, file: string, weight: string): string =>
  `@expo-google-fonts/${folder}/${weight}/${file}_${weight}.ttf`
const pair = (folder: string, file: string): Variants<string> =>
  upright(google(folder, file, '400Regular'), google(folder, file, '600SemiBold'))

/** Upright only: no other script of ours has italics. */
const upright = (normal: string, bold: string): Variants<string> => ({
  normal,
  bold,
  italics: normal,
  bolditalics: bold,
})

/** Files of every family as paths inside their packages. All are under the SIL Open Font License 1.1. */
const PACKAGE_FILES: FontFiles = {
  Serif: {
    normal: serif('400Regular'),
    bold: serif('600SemiBold'),
    italics: serif('400Regular_Italic'),
    bolditalics: serif('600SemiBold_Italic'),
  },
  SerifLight: {
    normal: serif('300Light'),
    bold: serif('400Regular'),
    italics: serif('300Light_Italic'),
    bolditalics: serif('400Regular_Italic'),
  },
  SerifMedium: {
    normal: serif('500Medium'),
    bold: serif('600SemiBold'),
    italics: serif('500Medium_Italic'),
    bolditalics: serif('600SemiBold_Italic'),
  },
  Sans: {
    normal: sans('400Regular'),
    bold: sans('600SemiBold'),
    italics: sans('400Regular_Italic'),
    bolditalics: sans('600SemiBold_Italic'),
  },
  SansMedium: {
    normal: sans('500Medium'),
    bold: sans('600SemiBold'),
    italics: sans('500Medium_Italic'),
    bolditalics: sans('600SemiBold_Italic'),
  },
  Naskh: upright(naskh('400Regular'), naskh('600SemiBold')),
  Nastaliq: upright(nastaliq('400Regular'), nastaliq('600SemiBold')),
  SansArabic: pair('ibm-plex-sans-arabic', 'IBMPlexSansArabic'),
  SerifHebrew: pair('noto-serif-hebrew', 'NotoSerifHebrew'),
  SansHebrew: pair('ibm-plex-sans-hebrew', 'IBMPlexSansHebrew'),
  SerifDevanagari: pair('noto-serif-devanagari', 'NotoSerifDevanagari'),
  SansDevanagari: pair('noto-sans-devanagari', 'NotoSansDevanagari'),
  SerifChinese: pair('noto-serif-sc', 'NotoSerifSC'),
  SansChinese: pair('noto-sans-sc', 'NotoSansSC'),
  Symbols: upright(
    google('noto-sans-symbols-2', 'NotoSansSymbols2', '400Regular'),
    google('noto-sans-symbols-2', 'NotoSansSymbols2', '400Regular'),
  ),
  Mathematics: upright(
    google('noto-sans-math', 'NotoSansMath', '400Regular'),
    google('noto-sans-math', 'NotoSansMath', '400Regular'),
  ),
}

/**
 * Absolute paths of the font files, found the way Node finds packages from this module, so that they are the same from
 * source and from the built app. Plain data: it crosses to the worker as it is.
 */
export function fontFiles(): FontFiles {
  const { resolve } = createRequire(import.meta.url)
  const found = Object.entries(PACKAGE_FILES).map(([family, { normal, bold, italics, bolditalics }]) => [
    family,
    { normal: resolve(normal), bold: resolve(bold), italics: resolve(italics), bolditalics: resolve(bolditalics) },
  ])
  return Object.fromEntries(found) as FontFiles
}
