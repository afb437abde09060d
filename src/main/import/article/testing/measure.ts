import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readProposals } from '../read-proposals.ts'
import { type AnswerKey, compare, TALLIED, type Tally } from './answer-key.ts'
import { DOHA, WORKED_ON } from './answer-keys.ts'
import { AFRICAN_EXPLAINERS } from './african-explainer-keys.ts'
import { ASIAN_EXPLAINERS } from './asian-explainer-keys.ts'
import { APART_EXPLAINERS } from './apart-explainer-keys.ts'
import { APART_PAPERS } from './apart-paper-keys.ts'
import { APART_SPOKEN } from './apart-spoken-keys.ts'
import { BLIND } from './blind-keys.ts'
import { COMMENT } from './comment-keys.ts'
import { FRESH } from './fresh-keys.ts'
import { FIRST_HELD_OUT, HELD_OUT } from './held-out-keys.ts'
import { LAST } from './last-keys.ts'
import { LEARNT_FROM } from './learnt-keys.ts'
import { LONG_PRESS } from './long-press-keys.ts'
import { NEWEST } from './newest-keys.ts'
import { NEWSWIRE } from './newswire-keys.ts'
import { OFFICIAL_PAPERS } from './official-papers-keys.ts'
import { REPORTING } from './reporting-keys.ts'
import { SPOKEN } from './spoken-keys.ts'
import { UNSEEN } from './unseen-keys.ts'

/**
 * `npm run -s measure-import [-- FILE]`: what each text yields against its key, as the tables of docs/import.md. FILE is
 * the press report on the talks in Doha, which is not kept here.
 */
const [doha] = process.argv.slice(2)

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2))
const cell = ({ found, expected, proposed }: Tally): string =>
  expected + proposed === 0 ? '–' : `${found}/${expected} · ${found}/${proposed}`

function row(key: AnswerKey, path: string | URL, articleDate: string): readonly Tally[] {
  const text = readFileSync(path, 'utf8')
  const { tallies } = compare(readProposals(text, { articleDate, title: '', hash: '', notebook: null }), key)
  const [found, expected, proposed] = sums(tallies)
  const cells = [key.text, ...tallies.map(cell), share(found, expected), share(found, proposed)]
  console.log(`| ${cells.join(' | ')} |`)
  return tallies
}

const sums = (tallies: readonly Tally[]): [number, number, number] => [
  tallies.reduce((sum, { found }) => sum + found, 0),
  tallies.reduce((sum, { expected }) => sum + expected, 0),
  tallies.reduce((sum, { proposed }) => sum + proposed, 0),
]

function table(title: string, keys: readonly AnswerKey[], pathOf: (key: AnswerKey) => string | URL, date = ''): void {
  console.log(`\n${title}\n`)
  console.log(`| text | ${TALLIED.join(' | ')} | recall | precision |`)
  console.log(`| --- |${' --- |'.repeat(TALLIED.length + 2)}`)
  const [found, expected, proposed] = sums(keys.flatMap((key) => row(key, pathOf(key), key.articleDate ?? date)))
  console.log(`| all |${' |'.repeat(TALLIED.length)} ${share(found, expected)} | ${share(found, proposed)} |`)
}

const ours = ({ text }: AnswerKey): URL => new URL(`texts/${text}`, import.meta.url)
table('Worked on', [...WORKED_ON, ...FIRST_HELD_OUT], ours)
table('Held out', HELD_OUT, ours)
table('Learnt from', LEARNT_FROM, ours)
table('Unseen', UNSEEN, ours)
table('Fresh', FRESH, ours)
table('Last', LAST, ours)
table('Blind', BLIND, ours)
table('Newest', NEWEST, ours)
table('Explainers, newswire and comment', [...AFRICAN_EXPLAINERS, ...ASIAN_EXPLAINERS, ...NEWSWIRE, ...COMMENT], ours)
table('Papers, notes and press of many forms', [...OFFICIAL_PAPERS, ...REPORTING, ...SPOKEN, ...LONG_PRESS], ours)
table('Kept apart: no rule is made by these', [...APART_EXPLAINERS, ...APART_PAPERS, ...APART_SPOKEN], ours)
if (doha !== undefined) table(basename(doha), [DOHA], () => doha, '2025-10-18')
