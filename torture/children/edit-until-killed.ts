/*
 * `node edit-until-killed.js BRIEFING`: opens a notebook, says what it finds, and edits it without end. Each word goes to
 * the parent as a line before anything else is done: what the parent has read was really promised.
 */
import { writeSync } from 'node:fs'
import { nodeFiles } from '#main/storage/files.ts'
import { writeBehindFiles } from '../planted/write-behind-files.ts'
import { ours, oursLocked } from '../subject/ours.ts'
import { Story } from '../subject/story.ts'

/** What the child is told; `saved` and `asked` are the parent's count of deeds before this life. */
export type Briefing = {
  readonly path: string
  readonly story: number
  readonly saved: number
  readonly asked: number
  readonly planted: boolean
  readonly isProtected: boolean
}

const say = (word: string): void => {
  writeSync(1, `${word}\n`)
}

const { path, story: seed, saved, asked, planted, isProtected } = JSON.parse(process.argv[2] ?? '{}') as Briefing
if (path === undefined) {
  // Started once without a briefing, so that its compiled code is kept for all that follow.
  process.exit()
}
const story = new Story(seed)
const subject = isProtected ? oursLocked : ours
const open = await subject.open({ path, files: planted ? writeBehindFiles() : nodeFiles })
const begun = story.deedsBehind(open.notebook(), saved, asked)
say(begun === null ? 'other' : `found ${begun}`)
if (begun === null) process.exit()
for (let number = begun + 1; ; number++) {
  say(`ask ${number}`)
  const answer = await open.carryOut(story.deed(number))
  if (answer === 'refused') throw new Error(`The disk refused deed ${number}.`)
  say(`saved ${number}`)
}
