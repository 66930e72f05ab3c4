// Opens Firefox with an unpacked extension on a page, until its window is closed.
// node firefox.js EXTENSION PAGE, with FIREFOX and GECKODRIVER saying where those are.
import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

const [extension, page] = process.argv.slice(2);
const driver = await new Builder()
  .forBrowser("firefox")
  .setFirefoxOptions(new firefox.Options().setBinary(process.env.FIREFOX))
  .setFirefoxService(new firefox.ServiceBuilder(process.env.GECKODRIVER))
  .build();
try {
  await driver.installAddon(resolve(extension), true);
  await driver.get(page);
  while (await isOpen()) await setTimeout(500);
} finally {
  await driver.quit().catch(() => {}); // the window's closing has already ended it
}

async function isOpen() {
  return driver.getAllWindowHandles().then((windows) => windows.length > 0, () => false);
}
