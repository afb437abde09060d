import { describe, expect, it } from 'vitest'
import { parseCommandLine } from './command-line.ts'

describe('parseCommandLine', () => {
  it("sorts a test runner's start", () => {
    const words = [
      '-r',
      '/loader.js',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      'out/main/index.js',
      '--user-data-dir=/d',
    ]
    const { preloadModules, application, inspector, switches } = parseCommandLine(words)
    expect({ preloadModules, application, inspector }).toEqual({
      preloadModules: ['/loader.js'],
      application: 'out/main/index.js',
      inspector: { port: 0, wait: false },
    })
    expect([...switches]).toEqual([
      ['no-sandbox', ''],
      ['remote-debugging-port', '0'],
      ['user-data-dir', '/d'],
    ])
  })

  it('leaves the words after the app to the app', () => {
    const { application, preloadModules, printVersion } = parseCommandLine([
      '.',
      'notebook.json',
      '-r',
      'x.js',
      '--version',
    ])
    expect({ application, preloadModules, printVersion }).toEqual({
      application: '.',
      preloadModules: [],
      printVersion: false,
    })
  })

  it.each([
    ['--inspect', { port: 9229, wait: false }],
    ['--inspect=127.0.0.1:5858', { port: 5858, wait: false }],
    ['--inspect-brk=0', { port: 0, wait: true }],
  ])('reads %s', (word, inspector) => {
    expect(parseCommandLine([word, '.']).inspector).toEqual(inspector)
  })

  it('keeps equals signs inside a value', () => {
    expect(parseCommandLine(['--enable-features=A=b,C', '.']).switches.get('enable-features')).toBe('A=b,C')
  })
})
