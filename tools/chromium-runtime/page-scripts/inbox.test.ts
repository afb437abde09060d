import { setTimeout as wait } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createInbox } from './inbox.ts'

const packed = (text: string): string => deflateRawSync(Buffer.from(text), { level: 1 }).toString('base64')

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(1)
}

describe('an inbox', () => {
  it('passes a plain message on at once', () => {
    const heard: string[] = []
    createInbox((text) => heard.push(text))('one')
    expect(heard).toEqual(['one'])
  })

  it('unpacks what was packed, in any script', async () => {
    const heard: string[] = []
    const text = `["result",1]\n${'"پکتيکا 𝄞",'.repeat(50_000)}`
    createInbox((message) => heard.push(message))(packed(text), true)
    await until(() => heard.length === 1)
    expect(heard[0] === text).toBe(true)
  })

  it('keeps the order: what is plain waits behind what is being unpacked, and no longer', async () => {
    const heard: string[] = []
    const take = createInbox((text) => heard.push(text.slice(0, 3)))
    take('one')
    take(packed('two'.repeat(500_000)), true)
    take('three')
    take(packed('four'), true)
    take('five')
    expect(heard).toEqual(['one'])
    await until(() => heard.length === 5)
    expect(heard).toEqual(['one', 'two', 'thr', 'fou', 'fiv'])
    take('six')
    expect(heard.at(-1)).toBe('six')
  })
})
