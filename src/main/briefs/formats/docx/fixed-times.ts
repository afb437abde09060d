/** 1 January 1980, the first day that a ZIP archive knows, at midnight. */
const [TIME, DATE] = [0, 0x21]
const [DIRECTORY, END] = [Buffer.from([0x50, 0x4b, 1, 2]), Buffer.from([0x50, 0x4b, 5, 6])]

/** An archive that does not tell when it was made: every entry bears the same time. Changes the bytes it is given. */
export function withFixedTimes(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(END)
  let at = archive.readUInt32LE(end + 16)
  while (archive.subarray(at, at + 4).equals(DIRECTORY)) {
    const local = archive.readUInt32LE(at + 42)
    for (const place of [at + 12, local + 10]) {
      archive.writeUInt16LE(TIME, place)
      archive.writeUInt16LE(DATE, place + 2)
    }
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return archive
}
