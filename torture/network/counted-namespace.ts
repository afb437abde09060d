import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProgram } from '../../tools/launch/programs.ts'

/** How a command ended in a network of its own, and what left by that network meanwhile. */
export type Counted = {
  readonly code: number
  readonly output: string
  /** Packets that left, whatever they were, but for the kernel's own words about its multicast groups. */
  readonly packets: number
}

/** Why no network can be made here, or `null`. */
export function withoutNamespace(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are Linux’s'
  if (process.getuid?.() !== 0) return 'only root may make a network namespace'
  const missing = ['unshare', 'ip', 'mount'].filter((program) => findProgram(program) === undefined)
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : null
}

/**
 * A network with a loopback, as test runners need one, and one card that leads nowhere (one end of a pair; nobody is at
 * the other, and no neighbour is asked for first): whatever is routed to the world,
 * by IPv4 or IPv6, goes out by it and is counted, and so is every question for a name, because the resolver lies behind
 * the card too. The card answers nothing.
 */
const MAKE_NETWORK = `
set -e
mount --make-rprivate /
mount --bind "$1" "$(readlink -f /etc/resolv.conf)"
ip link set lo up
ip link add leak type veth peer name far
for card in leak far; do
  sysctl -q -w net.ipv6.conf.$card.addr_gen_mode=1 net.ipv6.conf.$card.accept_ra=0 net.ipv6.conf.$card.router_solicitations=0 2>/dev/null || true
done
ip addr add 10.255.0.1/24 dev leak
ip link set far arp off up
ip link set leak arp off up
ip route add default via 10.255.0.2
ip -6 addr add 2001:db8:255::1/64 dev leak nodad 2>/dev/null && ip -6 route add default via 2001:db8:255::2 || true
shift
counts() { cat /proc/net/dev /proc/net/snmp6 2>/dev/null > "$1"; }
counts "$1/before"
code=0
"$2" "$3" "$1/command.json" || code=$?
counts "$1/after"
exit $code
`

/** Runs a command there, with `environment` beside the present one. `folder` takes what the counting leaves. */
export async function runCounted(
  command: readonly string[],
  { folder, cwd, environment }: { folder: string; cwd: string; environment: NodeJS.ProcessEnv },
): Promise<Counted> {
  const resolver = join(folder, 'resolv.conf')
  await writeFile(resolver, 'nameserver 10.255.0.53\noptions timeout:1 attempts:1\n')
  await writeFile(join(folder, 'command.json'), JSON.stringify(command))
  const runner = join(import.meta.dirname, '../children/run-command-file.ts')
  const args = ['-n', '-m', 'sh', '-c', MAKE_NETWORK, 'sh', resolver, folder, process.execPath, runner]
  const child = spawn('unshare', args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      output = (output + bytes.toString()).slice(-20_000)
    })
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (ended) => resolve(ended ?? 1))
  })
  const [before, after] = await Promise.all(['before', 'after'].map((name) => readFile(join(folder, name), 'utf8')))
  return { code, output, packets: packetsIn(after ?? '') - packetsIn(before ?? '') }
}

/** Packets that left by the card, from the kernel's counts (proc(5): net/dev, net/snmp6), less its multicast reports. */
export function packetsIn(counts: string): number {
  const card = /^\s*leak:\s*(.*)$/m.exec(counts)?.[1]?.trim().split(/\s+/) ?? []
  const sent = Number(card[9])
  if (!Number.isInteger(sent)) throw new Error('The card was not counted.')
  const reports = [...counts.matchAll(/^Icmp6OutMLDv2Reports\s+(\d+)$/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  )
  return sent - reports
}
