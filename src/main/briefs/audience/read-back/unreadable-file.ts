/** A file of ours that could not be read back in full, so that nobody can say what is in it. */
export class UnreadableFile extends Error {
  constructor(what: string) {
    super(`The file that was made cannot be read back: ${what}.`)
    this.name = 'UnreadableFile'
  }
}
