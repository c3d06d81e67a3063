import { foldWord } from "../../text/index.js"

/**
 * The world's best-known firms and bodies whose names do not show what they are, folded. All others are recognised by the
 * shape of their name (`Harbour Board`) or by the words around it (`Brightline’s shares`).
 */
const KNOWN: ReadonlySet<string> = new Set([
  ..."credit suisse|deutsche bahn|deutsche bank|goldman sachs|jp morgan|lockheed martin|morgan stanley|wells fargo|white house".split(
    "|",
  ),
  ...`adidas airbnb airbus aldi alibaba alphabet amazon amnesty apple audi baidu barclays bayer boeing bytedance carrefour chevron chrysler
cisco citigroup coca-cola costco daimler danone deloitte disney ebay enron ericsson europol exxon exxonmobil fiat fitch foxconn frontex gallup gazprom
google greenpeace hamas hezbollah hizbollah honda honeywell hsbc huawei hyundai ikea intel interpol jpmorgan kia kremlin lidl lockheed
lufthansa lukoil lyft maersk mastercard mcdonald's mcdonalds mckinsey mercedes mercedes-benz microsoft monsanto moody's nestle netflix nike nintendo
nissan nokia nomura nvidia openai oracle oxfam paypal pentagon pepsi pepsico pfizer porsche qantas qualcomm raytheon renault rosneft
ryanair samsung siemens skoda softbank sony spacex spotify starbucks stellantis taliban tencent tesla toshiba toyota trivago uber
unilever verizon vodafone volkswagen volvo wal-mart walgreens walmart whitehall xiaomi`.split(/\s+/u),
])

/** Is it the name of a firm or body that everybody knows? `isKnownBody("Greenpeace")` → `true`. */
export const isKnownBody = (name: string): boolean => KNOWN.has(name.split(" ").map(foldWord).join(" "))
