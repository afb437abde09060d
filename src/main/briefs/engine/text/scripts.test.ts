import { describe, expect, it } from 'vitest'
import { levelsOf } from './bidi.ts'
import { arabicLanguage, arabicLanguageOn } from './languages.ts'
import { leadersOf, leadingScript, scriptsOf } from './scripts.ts'

/** Scripts of a text as stretches. */
function stretches(text: string, lead: string): [string, string][] {
  const { faces: scripts } = scriptsOf({ text, levels: levelsOf(text, 'auto', 'ltr').each, lead })
  const found: [string, string][] = []
  for (let at = 0; at < text.length; at++) {
    const last = found.at(-1)
    if (last?.[0] === scripts[at]) last![1] += text[at]!
    else found.push([scripts[at]!, text[at]!])
  }
  return found
}

describe('the scripts of a text', () => {
  it('gives signs the script before them, at the start the one after them', () => {
    expect(stretches('«да» yes', 'Cyrl')).toEqual([
      ['Cyrl', '«да» '],
      ['Latn', 'yes'],
    ])
  })
  it('gives a closing bracket the script of its opening one', () => {
    expect(stretches('see (Москва) now', 'Latn')).toEqual([
      ['Latn', 'see ('],
      ['Cyrl', 'Москва'],
      ['Latn', ') now'],
    ])
  })
  it('leaves a sign behind a name to the line that it stands in', () => {
    expect(stretches('met \u2068ملا\u2069, 12', 'Latn').at(-1)).toEqual(['Latn', '\u2069, 12'])
  })
  it('takes figures in Chinese from the Latin face, and Chinese signs from its own', () => {
    expect(stretches('第4项（相互）', 'Hani')).toEqual([
      ['Hani', '第'],
      ['Latn', '4'],
      ['Hani', '项（相互）'],
    ])
  })
  it('shapes a space with the script before it, from whichever face it is taken', () => {
    const text = 'in بعد. The'
    const { faces, shaped } = scriptsOf({ text, levels: levelsOf(text, 'auto', 'ltr').each, lead: 'Latn' })
    expect(faces.slice(-5)).toEqual(['Latn', 'Latn', 'Latn', 'Latn', 'Latn'])
    expect(shaped.slice(-5)).toEqual(['Latn', 'Arab', 'Latn', 'Latn', 'Latn'])
  })
  it('gives a text without letters the script that leads', () => {
    expect(stretches('10:30', 'Arab')).toEqual([['Arab', '10:30']])
  })
})

describe('the script that leads a paragraph', () => {
  const led = (text: string, direction: 'ltr' | 'rtl'): string => {
    const { each, base } = levelsOf(text, direction, 'ltr')
    return leadingScript(text, each, base)
  }
  it('is that in which it begins', () => {
    expect(led('دونوں فریقوں نے Doha میں اتفاق کیا', 'rtl')).toBe('Arab')
    expect(led('Doha: دونوں فریقوں نے اتفاق کیا', 'rtl')).toBe('Arab')
    expect(led('Khawaja Asif (خواجہ محمد آصف)', 'ltr')).toBe('Latn')
  })
  it('is that of most letters where it begins with no more than a label of another', () => {
    expect(led('بنام Pakistan: Say which action would be enough, by when, and how you would know.', 'rtl')).toBe('Latn')
  })
  it('is none without letters', () => expect(led('12:30', 'rtl')).toBe(''))
  it('is one of those that may lead it', () => {
    expect([...leadersOf('دونوں فریقوں نے Doha')]).toEqual(['Arab'])
    expect([...leadersOf('اتفاق abcde')]).toEqual(['Arab', 'Latn'])
    expect([...leadersOf('12:30')]).toEqual([])
  })
})

it.each([
  ['اتفق الطرفان على وقف إطلاق النار', 'ar'],
  ['دونوں فریقوں نے اتفاق کیا', 'ur'],
  ['دواړو لورو په دوحه کې هوکړه وکړه', 'ps'],
  ['دو طرف در دوحه توافق کردند که گزارش دهند', 'fa'],
])('%s is told by its letters', (text, language) => expect(arabicLanguage(text)).toBe(language))

it.each([
  ['ترتیبِ واقعات', 'ur', 'ur'],
  ['ترتیبِ واقعات', 'fa', 'fa'],
  ['ترتیبِ واقعات', 'ar', 'fa'],
  ['ترتیبِ واقعات', 'en', 'fa'],
  ['اجلاس', 'ur', 'ur'],
  ['اجلاس', 'en', 'ar'],
  ['نشكر دولة قطر على استضافة المحادثات', 'ur', 'ar'],
  ['نشكر دولة قطر على استضافة المحادثات', 'ps', 'ar'],
  ['د خبرو اترو ځای', 'ur', 'ps'],
  ['وزیر امور خارجه در باره مرز و بازرگانی و پناهندگان گزارش داد', 'ur', 'fa'],
])('%s is told on a page in %s by this where its letters leave it open', (text, page, language) =>
  expect(arabicLanguageOn(page, text)).toBe(language),
)
