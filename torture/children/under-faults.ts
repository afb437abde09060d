/*
 * `node under-faults.js BRIEFING`: says `ready`, waits until the parent has taken hold of its file calls, then opens a
 * notebook, edits and closes it, while one of those calls fails. Each word goes to the parent before anything else is
 * done.
 */
import { writeSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { nodeFiles } from '#main/storage/files.ts'
import { fallsBackToMemory } from '../planted/falls-back-to-memory.ts'
import { ours, oursLocked } from '../subject/ours.ts'
import { SCENES, storyOf } from '../subject/scenes.ts'

export type Briefing = {
  readonly path: string
  /** Index of the scene. */
  readonly scene: number
  readonly story: number
  /** Deeds behind it. */
  readonly saved: number
  /** Whether the notebook is closed at the end, which writes all of it once more, or the process just stops. */
  readonly closes: boolean
  readonly planted: boolean
  readonly isProtected: boolean
}

const say = (word: string): void => {
  writeSync(1, `${word}\n`)
}

const briefing = JSON.parse(process.argv[2] ?? '{}') as Briefing
const { path, scene: at, story: seed, saved, closes, planted, isProtected } = briefing
if (path === undefined) process.exit()
const scene = SCENES[at]!
const story = storyOf(scene, seed)
story.deed(saved + scene.deeds)
// The thread that makes the file calls is started by the first of them.
await stat('/')
say('ready')
await new Promise((resolve) => process.stdin.once('data', resolve))
const subject = isProtected ? oursLocked : ours
const where = { path, files: planted ? fallsBackToMemory() : nodeFiles }
if (scene.creates === true) {
  await subject.create(where, story.start)
  say(`saved ${saved}`)
}
const open = await subject.open(where)
for (let number = saved + 1, tries = 0; number <= saved + scene.deeds && tries < scene.deeds + 2; tries++) {
  say(`ask ${number}`)
  if ((await open.carryOut(story.deed(number))) === 'refused') {
    if (open.problem() === '') say('silent')
    continue
  }
  say(`saved ${number}`)
  number += 1
}
if (closes) {
  await open.close()
  say('closed')
}
process.exit()
