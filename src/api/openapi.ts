import { z } from "zod"
import { exportFormats } from "../export/index.js"
import { addresses } from "./add.js"
import type { Address } from "./answers.js"
import { articleFilters } from "./articles.js"
import { decisionBody, keyedBody } from "./decision-schemas.js"
import { decisionFilters } from "./decisions.js"
import { peopleFilters } from "./people.js"
import { paging, parameters } from "./query.js"
import schemas from "./schemas.json" with { type: "json" }
import { searchParameters } from "./search.js"
import { secondLookFilters, secondLookPaging } from "./second-look.js"
import { statementFilters } from "./statements.js"

/** What is told of an address besides its answer, whose schema is made from `Answers`. */
interface Told {
  readonly summary: string
  readonly query?: z.ZodRawShape
  readonly body?: Readonly<Record<string, z.ZodType | Schema>>
  /** 200 unless given. */
  readonly status?: number
}

type Schema = Readonly<Record<string, unknown>>

const told: Readonly<Record<Address, Told>> = {
  "GET /api/summary": { summary: "How much there is; what was left out and why" },
  "GET /api/statements": {
    summary: "Statements, the most witnesses first",
    query: { ...statementFilters, ...paging },
  },
  "GET /api/statements/:id": {
    summary:
      "A statement with witnesses, apparatus and trail, its articles, and the words its evidence points at",
  },
  "GET /api/articles": { summary: "Articles, the newest first", query: { ...articleFilters, ...paging } },
  "GET /api/articles/:id": { summary: "An article with its quotations, and the statements they belong to" },
  "GET /api/people": { summary: "People, the most quoted first", query: { ...peopleFilters, ...paging } },
  "GET /api/people/:id": { summary: "A person, their statements and quotations", query: paging },
  "GET /api/outlets": { summary: "Outlets, those with the most statements first", query: paging },
  "GET /api/outlets/:name": {
    summary: "An outlet: what it had first, whom it takes from, who takes from it",
    query: { limit: parameters.limit },
  },
  "GET /api/search": { summary: "The best answers of each kind, with snippets", query: searchParameters },
  "GET /api/facets": {
    summary: "What a list of statements can be narrowed down by",
    query: statementFilters,
  },
  "GET /api/export": { summary: "The forms in which the results can be taken along" },
  "GET /api/second-look": {
    summary: "The least certain answers first, without those that are decided",
    query: { ...secondLookFilters, ...secondLookPaging },
  },
  "GET /api/decisions": {
    summary: "What people have decided, the newest first",
    query: { ...decisionFilters, ...paging },
  },
  "POST /api/decisions": {
    summary: "Confirm, correct or reject an answer; merge or split people",
    body: { "application/json": z.union([decisionBody, keyedBody]) },
    status: 201,
  },
  "POST /api/decisions/import": {
    summary: "Read in decisions of another store",
    body: { "application/json": z.array(z.looseObject({})), "application/x-ndjson": { type: "string" } },
  },
  "DELETE /api/decisions/:id": { summary: "Take a decision back", query: { by: z.string().optional() } },
  "GET /api/add": { summary: "The run that brings pages in, and the newest" },
  "POST /api/add": {
    summary: "Bring pages in: files and addresses as a form, or addresses as JSON",
    body: { "application/json": addresses, "multipart/form-data": uploadForm() },
    status: 202,
  },
  "POST /api/add/examples": { summary: "Bring the pages in that come with the package", status: 202 },
  "GET /api/add/:run": { summary: "How far a run is" },
  "DELETE /api/add/:run": { summary: "Stop a run; what is stored by then stays", status: 202 },
}

function uploadForm(): Schema {
  const files = { type: "array", items: { type: "string", format: "binary" } }
  const given = { type: "array", items: { type: "string", format: "uri" } }
  return { type: "object", properties: { file: files, address: given } }
}

const PROBLEM: Schema = {
  description: "What went wrong (RFC 9457)",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/ApiError" } } },
}

/** The description of the API (OpenAPI 3.1), made from the types of its answers and the schemas of its parameters. */
export function openApiDocument(version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const [address, facts] of Object.entries(told)) {
    const [method = "", path = ""] = address.split(" ")
    const name = path.replace(/:(\w+)/g, "{$1}")
    paths[name] = { ...paths[name], [method.toLowerCase()]: operation(address, path, facts) }
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Quotetrail",
      version,
      description:
        "Who said it, where it first appeared, who passed it on from whom, and what each copy changed. Within a major version fields are added, none is taken away or changes its meaning.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths: { ...paths, ...otherPaths() },
    components: {
      schemas: openSchemas(),
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
    security: [{}, { token: [] }],
  }
}

function operation(address: string, path: string, { summary, query = {}, body, status = 200 }: Told): Schema {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }))
  const inQuery = Object.entries(query).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: jsonSchema(z.object({ [name]: schema }), name),
  }))
  const answer = { description: summary, content: { "application/json": { schema: answerSchema(address) } } }
  return {
    summary,
    operationId: address
      .replace("/api/", "")
      .replace(/[^A-Za-z]+(.)?/g, (_, next = "") => next.toUpperCase()),
    tags: [path.split("/")[2]],
    ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: { [status]: answer, default: PROBLEM },
  }
}

const contentOf = (body: NonNullable<Told["body"]>): Schema =>
  Object.fromEntries(
    Object.entries(body).map(([type, schema]) => [
      type,
      {
        schema:
          schema instanceof z.ZodType ? withoutDialect(z.toJSONSchema(schema, { io: "input" })) : schema,
      },
    ]),
  )

/** The schema of one field of an object, as a request may write it. */
function jsonSchema(object: z.ZodObject, name: string): unknown {
  const { properties = {} } = z.toJSONSchema(object, { io: "input", unrepresentable: "any" })
  return properties[name] ?? {}
}

function withoutDialect({ $schema: _, ...schema }: Schema): Schema {
  return schema
}

const answers: Readonly<Record<string, Schema>> = schemas.Answers.properties
const answerSchema = (address: string): Schema => answers[address] ?? {}

/** Fields may be added: a client must not refuse what it does not know. */
function openSchemas(): Schema {
  const { Answers: _, ...own } = schemas
  return JSON.parse(
    JSON.stringify(own, (key, value: unknown) =>
      key === "additionalProperties" && value === false ? undefined : value,
    ),
  )
}

/** Addresses that answer with something other than JSON. */
function otherPaths(): Readonly<Record<string, Schema>> {
  const content = Object.fromEntries(
    exportFormats.map(({ mediaType }) => [mediaType.split(";")[0], { schema: { type: "string" } }]),
  )
  const format = { type: "string", enum: exportFormats.map(({ name }) => name) }
  const parameter = (name: string, where: "path" | "query", schema: Schema) => ({
    name,
    in: where,
    required: where === "path",
    schema,
  })
  return {
    "/api/export/{format}": {
      get: {
        summary: "A file to keep",
        operationId: "getExport",
        tags: ["export"],
        parameters: [
          parameter("format", "path", format),
          parameter("statement", "query", { type: "string" }),
        ],
        responses: { 200: { description: "The file", content }, default: PROBLEM },
      },
    },
    "/api/articles/{id}/original": {
      get: {
        summary: "The page as it came, made harmless",
        operationId: "getOriginal",
        tags: ["articles"],
        parameters: [
          parameter("id", "path", { type: "string" }),
          parameter("held", "query", { type: "string" }),
        ],
        responses: {
          200: { description: "The page", content: { "text/html": { schema: { type: "string" } } } },
          default: PROBLEM,
        },
      },
    },
    "/api/add/{run}/events": {
      get: {
        summary: "What happens in a run, as server-sent events: stage, page, left-out, done, failed, stopped",
        operationId: "getAddEvents",
        tags: ["add"],
        parameters: [parameter("run", "path", { type: "string" })],
        responses: {
          200: { description: "Events", content: { "text/event-stream": { schema: { type: "string" } } } },
          default: PROBLEM,
        },
      },
    },
  }
}
