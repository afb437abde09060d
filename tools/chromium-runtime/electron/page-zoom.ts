import type { PageSession } from '../browser/page-session.ts'

/** Enlarges a page as a browser's zoom does: fewer, larger CSS pixels in the same window. */
export class PageZoom {
  factor = 1

  /** Brings the page to the present factor; called again after each navigation and each change of the window's size. */
  apply(page: PageSession): void {
    void this.applyTo(page).catch(() => undefined)
  }

  private async applyTo(page: PageSession): Promise<void> {
    await page.session.send('Emulation.clearDeviceMetricsOverride')
    if (this.factor === 1) return
    const { result } = await page.session.send<{ result: { value: [number, number, number] } }>('Runtime.evaluate', {
      expression: '[innerWidth, innerHeight, devicePixelRatio]',
      returnByValue: true,
    })
    const [width, height, ratio] = result.value
    await page.session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / this.factor),
      height: Math.round(height / this.factor),
      deviceScaleFactor: ratio * this.factor,
      mobile: false,
    })
  }
}
