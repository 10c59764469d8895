// A chunk of our own origin and with a `.js` name, which every web server serves as a script (worker-src 'self').
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
