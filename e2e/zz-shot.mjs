import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const ready = JSON.parse(
  readFileSync('/tmp/s5-sandbox.log', 'utf8')
    .split('\n')
    .find((l) => l.startsWith('READY '))
    .slice(6),
);
const [, , which = '17', size = '1280x800', name = 'a', ...steps] = process.argv;
const [w, h] = size.split('x').map(Number);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: w, height: h } });
page.on('pageerror', (e) => console.log('ERR', e));
await page.addInitScript(() => {
  window.tasks = [];
  new PerformanceObserver((l) => {
    for (const e of l.getEntries()) window.tasks.push([Math.round(e.startTime), Math.round(e.duration)]);
  }).observe({ entryTypes: ['longtask'] });
});
await page.goto(ready.patients[Number(which)].launch);
await page.locator('html[data-app="ready"]:not([data-history="loading"])').waitFor({ timeout: 60000 });
await page.waitForTimeout(3500);
for (const step of steps) {
  await page.evaluate(() => 0);
  await eval(`(async()=>{${step}})()`);
  await page.waitForTimeout(700);
}
await page.screenshot({ path: `/tmp/s5-${name}.png` });
console.log(
  JSON.stringify(
    await page.evaluate(() => ({
      panes: [...document.querySelectorAll('[data-pane]')].map((p) => ({ ...p.dataset })),
      tasks: window.tasks,
      marks: performance
        .getEntriesByType('mark')
        .filter((m) => m.name.startsWith('chartlight'))
        .map((m) => [m.name, Math.round(m.startTime)]),
    })),
  ),
);
await browser.close();
