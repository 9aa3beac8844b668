import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';
const [base = '', out = '', ...only] = process.argv.slice(2);
const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env });
const views = ['', '/figures/I1', '/week', '/replay', '/thresholds', '/experiments', '/promises', '/trajectory', '/costs', '/alerts', '/wall'];
for (const [w, h] of [[1440, 1500], [390, 1900]] as const) for (const scheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme });
  const page = await context.newPage();
  for (const view of views) {
    const name = view === '' ? 'overview' : view.slice(1).replace('/', '-');
    if (only.length > 0 && !only.includes(name) && !only.includes(`${name}-${w}-${scheme}`)) continue;
    await page.goto(`${base}/insights${view}?demo=1`);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${out}/${name}-${w}-${scheme}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
