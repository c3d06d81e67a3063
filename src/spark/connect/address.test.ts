import { userInfo } from "node:os"
import { expect, test } from "vitest"
import { addressOf, isThisMachine, nameOf } from "./address.js"

const user = userInfo().username

test.each([
  ["sc://spark.example", { host: "spark.example", port: 15_002, isSecure: false, user, headers: {} }],
  ["sc://spark.example:443/", { host: "spark.example", port: 443, isSecure: false, user, headers: {} }],
  ["sc://[::1]:7077", { host: "[::1]", port: 7077, isSecure: false, user, headers: {} }],
  [
    "sc://spark.example/;user_id=roe;USE_SSL=True",
    { host: "spark.example", port: 15_002, isSecure: true, user: "roe", headers: {} },
  ],
  [
    "sc://spark.example/;token=a%3Bb==",
    { host: "spark.example", port: 15_002, isSecure: true, user, headers: { authorization: "Bearer a;b==" } },
  ],
  [
    "sc://spark.example/;x-pool=news;session_id=1;grpc_keepalive_time_ms=3",
    { host: "spark.example", port: 15_002, isSecure: false, user, headers: { "x-pool": "news" } },
  ],
])("%s", (given, address) => expect(addressOf(given)).toEqual(address))

test.each(["local[2]", "sc://", "sc://:80", "sc://spark.example/pages", "sc://a b", "http://spark.example"])(
  "%s is no address",
  (given) => expect(() => addressOf(given)).toThrow(`${given}: no address of Spark Connect`),
)

test("what is said of an address does not tell the token", () => {
  expect(() => addressOf("sc://spark.example/pages;token=secret")).toThrow(/^(?!.*secret)/)
  expect(nameOf("sc://spark.example/")).toBe("sc://spark.example")
  expect(nameOf("sc://spark.example:443/;use_ssl=true;token=secret")).toBe("sc://spark.example:443")
})

test.each([
  ["sc://localhost:15002", true],
  ["sc://127.0.0.1/;user_id=roe", true],
  ["sc://spark.example", false],
])("%s is on this machine: %s", (given, is) => expect(isThisMachine(given)).toBe(is))
