export { findChromium, launch } from "../../scripts/chromium.mjs"
