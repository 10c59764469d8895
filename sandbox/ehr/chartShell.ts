import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

export interface ArchiveSwitch {
  readonly name: string;
  readonly base: string;
  readonly up: boolean;
}

/** The frame may run the app and let it open a window; it may not move the chart or reach a device. */
export function appFrame(launchUrl: string, title: string): Html {
  return html`<iframe
    class="app"
    title="${title}"
    src="${launchUrl}"
    sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    referrerpolicy="no-referrer"
  ></iframe>`;
}

export function sandboxDrawer(archives: readonly ArchiveSwitch[], layoutLinks: Html): Html {
  return html`<details class="drawer">
    <summary>Sandbox</summary>
    <div class="drawer-body">
      <h2>Archives</h2>
      <ul>
        ${archives.map(
          ({ name, base, up }) =>
            html`<li>
              <label>
                <input type="checkbox" role="switch" data-archive="${name}" ${up ? html`checked` : ''} />
                <span>${name}</span>
              </label>
              <small>${base}</small>
            </li>`,
        )}
      </ul>
      <h2>Layout of the app</h2>
      ${layoutLinks}
      <h2>Traffic</h2>
      <p><a href="log" target="_blank" rel="noreferrer">Requests so far (JSON)</a></p>
      <p class="quiet">Nobody here is real. Patients and images are synthetic or published for research.</p>
    </div>
  </details>`;
}

export function page(o: { title: string; drawer: Html; body: Html; fold?: boolean }): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${o.title}</title>
        <link rel="stylesheet" href="static/chart.css" />
        <script type="module" src="static/chart.js"></script>
      </head>
      <body ${o.fold ? html`data-fold` : ''}>
        <header class="top">
          <a class="brand" href="chart"><span class="mark"></span>Northfield General</a>
          <span class="place">Inpatient chart</span>
          <span class="user">Robin Ashford, MD</span>
          ${o.drawer}
        </header>
        ${o.body}
      </body>
    </html>`;
}
