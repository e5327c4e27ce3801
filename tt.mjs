import { chromium } from 'playwright';
import { timeToggles } from './scripts/bench/time-toggles.js';
import { serve } from './scripts/serve.js';
import { ensureChromium, launchArgs } from './scripts/chromium.js';
import { median } from './scripts/bench/median.js';
const { url, close } = await serve({ dir: process.argv[2] });
for (const slug of process.argv.slice(3)) { 
const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
const r=await timeToggles(browser,url,slug,11); console.log(slug,median(r.plain).toFixed(0),median(r.ours).toFixed(0),(median(r.plain)/median(r.ours)).toFixed(2));
await browser.close(); } await close();
