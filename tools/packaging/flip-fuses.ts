/**
 * `node tools/packaging/flip-fuses.ts BINARY`: sets all nine fuses of a packed app's Electron, reads them back and says
 * what they are. To be run after packing and before signing, because it changes the binary; on a Mac with Apple's
 * processor the binary must be signed again to start at all.
 */
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { FUSES } from './fuses.ts'
import { readFuses, setFuses } from './fuse-wire.ts'

const [binary] = process.argv.slice(2)
if (binary === undefined) throw new Error('Say which binary: node tools/packaging/flip-fuses.ts BINARY')
const wanted = FUSES.map(({ on }) => on)
const { mode } = await stat(binary)
await writeFile(`${binary}.new`, setFuses(await readFile(binary), wanted), { mode })
await rename(`${binary}.new`, binary)
const found = readFuses(await readFile(binary), FUSES.length)
FUSES.forEach(({ name }, at) => console.log(`${found[at] === true ? 'on ' : 'off'}  ${name}`))
