import type { MessageInitShape } from "@bufbuild/protobuf"
import type { PlanSchema, RelationSchema } from "./protocol_pb.js"

type ConnectPlan = MessageInitShape<typeof PlanSchema>
type Relation = MessageInitShape<typeof RelationSchema>

const sql = (query: string): Relation => ({ relType: { case: "sql", value: { query } } })

/** Everything that a question's one column says, line by line. */
const LINES = "array_join(collect_list(said), '\\n')"

/**
 * A question with what it gives watched: that comes as a text of its own beside the rows. The rows themselves come as
 * Arrow, and nothing here needs to read it.
 */
const watched = (question: string): Relation => ({
  relType: {
    case: "collectMetrics",
    value: {
      input: sql(`SELECT * FROM (${question}) AS answer(said)`),
      name: "said",
      metrics: [{ exprType: { case: "expressionString", value: { expression: LINES } } }],
    },
  },
})

/**
 * One statement of SQL as Spark Connect takes it: a question (`SELECT …`, of one column) is a relation, any other is a command.
 *
 * @example connectPlanOf("SET spark.sql.shuffle.partitions=4").opType?.case // "command"
 */
export const connectPlanOf = (statement: string): ConnectPlan =>
  /^SELECT\b/.test(statement)
    ? { opType: { case: "root", value: watched(statement) } }
    : {
        opType: {
          case: "command",
          value: { commandType: { case: "sqlCommand", value: { input: sql(statement) } } },
        },
      }

/**
 * A plan that Spark cannot even think about where there is no such file.
 *
 * @example planOnFile("hdfs:///traced/work/run-1/near/_SUCCESS")
 */
export const planOnFile = (path: string): ConnectPlan => ({
  opType: { case: "root", value: sql(`SELECT 1 FROM binaryFile.\`${path.replaceAll("`", "``")}\``) },
})
