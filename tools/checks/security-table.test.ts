import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '../launch/project.ts'

const text = readFileSync(inProject('docs/security.md'), 'utf8')

/** The rows of the table of Electron's recommendations: number, what is recommended, what is so here, held by. */
const rows = text
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number]) => /^\d+$/.test(number ?? ''))

test('all twenty of Electron’s recommendations are answered, in their order', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
})

test('each names the test that holds it, but for the one that no test can', () => {
  const without = rows.filter(([, , , , held]) => !/`[\w./-]+\.(test|spec)\.tsx?`/.test(held ?? ''))
  expect(without.map(([, number]) => number)).toEqual(['16'])
})

test('every test that the page names is there', () => {
  const named = [...text.matchAll(/`((?:src|e2e|tools|torture)\/[\w./-]+\.ts)`/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !existsSync(inProject(path)))).toEqual([])
})
