/** A boundary between two areas of the map data that is disputed, on the whole of its length or within a box. */
type DisputedPair = {
  readonly between: readonly [string, string]
  /** West, south, east, north in degrees (WGS 84); the whole boundary where it is not given. */
  readonly within?: readonly [number, number, number, number]
}

/**
 * Land boundaries drawn dashed, by the names that Natural Earth gives the areas on both sides. The map data holds lines
 * of control as they are, and does not say which of them are disputed; this list does. It is not complete, and says
 * nothing of who is right. Sources, in the order of the list:
 * Jammu and Kashmir, Siachen and Shaksgam: UN Security Council resolution 47 (1948) and the note on the Line of Control
 * on maps of the United Nations; India and China: the Line of Actual Control, agreement of 7 September 1993; Durand
 * Line: not recognised by any Afghan government since 1947; Western Sahara: General Assembly resolution 34/37 (1979),
 * the UN list of Non-Self-Governing Territories; Cyprus: Security Council resolution 541 (1983); Kosovo: resolution
 * 1244 (1999); Somaliland: not recognised by Somalia; Palestine: International Court of Justice, opinion of 9 July 2004;
 * Golan: resolution 497 (1981); Blue Line: resolution 1701 (2006); Crimea: General Assembly resolution 68/262 (2014);
 * Sudan and South Sudan: resolution 2046 (2012); Hala’ib: Security Council meeting 812 (21 February 1958); Ilemi: the note
 * on UN maps that the boundary is not yet determined; Korea: Armistice Agreement of 27 July 1953; Essequibo:
 * International Court of Justice, Arbitral Award of 3 October 1899 (Guyana v. Venezuela).
 */
const DISPUTED: readonly DisputedPair[] = [
  { between: ['India', 'Pakistan'], within: [73, 32.2, 80, 37] },
  { between: ['India', 'Siachen Glacier'] },
  { between: ['Pakistan', 'Siachen Glacier'] },
  { between: ['China', 'Siachen Glacier'] },
  { between: ['China', 'Pakistan'] },
  { between: ['China', 'India'] },
  { between: ['Afghanistan', 'Pakistan'] },
  { between: ['Morocco', 'W. Sahara'] },
  { between: ['Cyprus', 'N. Cyprus'] },
  { between: ['Kosovo', 'Serbia'] },
  { between: ['Somalia', 'Somaliland'] },
  { between: ['Israel', 'Palestine'] },
  { between: ['Israel', 'Syria'] },
  { between: ['Israel', 'Lebanon'] },
  { between: ['Russia', 'Ukraine'], within: [33, 45, 36, 46.5] },
  { between: ['S. Sudan', 'Sudan'] },
  { between: ['Egypt', 'Sudan'], within: [33, 21, 38, 24] },
  { between: ['Kenya', 'S. Sudan'] },
  { between: ['North Korea', 'South Korea'] },
  { between: ['Guyana', 'Venezuela'] },
]

const BY_PAIR = new Map(DISPUTED.map((pair) => [nameOf(...pair.between), pair]))

function nameOf(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`
}

/** The areas on both sides of each disputed boundary. */
export const DISPUTED_PAIRS: readonly (readonly [string, string])[] = DISPUTED.map(({ between }) => between)

/** Whether some of the boundary between two areas is disputed, in either order of their names. */
export const isDisputedAnywhere = (one: string, other: string): boolean => BY_PAIR.has(nameOf(one, other))

/** A run of a boundary, in degrees (longitude, latitude), and whether it is disputed. */
export type BoundaryRun = { readonly line: readonly (readonly number[])[]; readonly isDisputed: boolean }

/**
 * Cuts the boundary between two areas where a dispute begins and ends.
 * @param line points of it as longitude and latitude in degrees
 */
export function boundaryRuns(one: string, other: string, line: readonly (readonly number[])[]): BoundaryRun[] {
  const pair = BY_PAIR.get(nameOf(one, other))
  if (pair?.within === undefined) return [{ line, isDisputed: pair !== undefined }]
  const [west, south, east, north] = pair.within
  const isInside = ([x = 0, y = 0]: readonly number[]): boolean => x >= west && x <= east && y >= south && y <= north
  const runs: { line: (readonly number[])[]; isDisputed: boolean }[] = []
  line.forEach((point, nth) => {
    const isDisputed = isInside(point)
    const run = runs.at(-1)
    if (run?.isDisputed === isDisputed) return run.line.push(point)
    // Two runs meet in a point that both have.
    return runs.push({ line: nth === 0 ? [point] : [line[nth - 1]!, point], isDisputed })
  })
  return runs.filter((run) => run.line.length > 1)
}
