/** One step of the file format, from a version to the next. Pure; throws when the notebook is not of that version. */
export type Migration = {
  readonly from: number
  readonly name: string
  readonly migrate: (notebook: unknown) => unknown
}
