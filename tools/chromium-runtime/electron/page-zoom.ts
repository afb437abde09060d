import type { PageSession } from '../browser/page-session.ts'

/** The room for a page in its window, and how many pixels of the screen one of its own has when it is not enlarged. */
export interface PageRoom {
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
}

/** How often the window is asked for its size while its page is enlarged, in milliseconds. */
const lookEvery = 400

/**
 * Enlarges a page as a browser's zoom does: fewer, larger CSS pixels in the same window. The protocol can only give the
 * page a size that stays, so the window is watched while it has one.
 */
export class PageZoom {
  factor = 1
  /** Asks the window for the page's room; set by the window once it stands. */
  measure: (() => Promise<PageRoom>) | undefined
  private applied = ''
  private timer: NodeJS.Timeout | undefined

  /** Brings the page to the present factor, and keeps it there while the window changes its size. */
  apply(page: PageSession): void {
    this.applied = ''
    clearInterval(this.timer)
    this.follow(page)
    if (this.factor === 1) return
    this.timer = setInterval(() => this.follow(page), lookEvery).unref()
  }

  private follow(page: PageSession): void {
    // The page may go at any time, and then needs no zoom.
    this.fit(page).catch(() => clearInterval(this.timer))
  }

  private async fit(page: PageSession): Promise<void> {
    if (this.factor === 1) {
      await page.session.send('Emulation.clearDeviceMetricsOverride')
      return
    }
    const { factor } = this
    const room = await this.measure?.()
    if (room === undefined) return
    const override = {
      width: Math.round(room.width / factor),
      height: Math.round(room.height / factor),
      deviceScaleFactor: room.pixelRatio * factor,
      mobile: false,
    }
    const written = JSON.stringify(override)
    if (written === this.applied || factor !== this.factor) return
    this.applied = written
    await page.session.send('Emulation.setDeviceMetricsOverride', override)
  }
}
