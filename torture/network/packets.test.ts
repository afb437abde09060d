import { expect, test } from 'vitest'
import { packetsIn } from './counted-namespace.ts'

const counts = (sent: number, reports: number): string => `Inter-|   Receive                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:  900      90    0    0    0     0          0         0     1000      77    0    0    0     0       0          0
  leak:    0       0    0    0    0     0          0         0     5000      ${sent}    0    0    0     0       0          0
Icmp6OutMsgs                    	9
Icmp6OutMLDv2Reports            	${reports}
`

test('what left by the card counts, and what the kernel said of its groups does not', () => {
  expect(packetsIn(counts(12, 4))).toBe(8)
  expect(packetsIn(counts(4, 4))).toBe(0)
  expect(packetsIn(counts(3, 0).replace(/Icmp6OutMLDv2Reports.*\n/, ''))).toBe(3)
  expect(() => packetsIn('lo: 1 2 3')).toThrow('not counted')
})
