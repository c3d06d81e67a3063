import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;

/**
 * Quotations by CoreNLP's quote annotator with statistical coreference: java -cp 'jars/*' CoreNlpQuotes.java articles.jsonl.
 * One article a line on standard output, {"id", "quotations": [{"speaker", "text"}]}. Fine-grained entities and dates, which
 * attribution does not use, are off.
 */
class CoreNlpQuotes {
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("coref.algorithm", "statistical");
    properties.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (line.isBlank()) continue;
      JsonObject article = Json.createReader(new java.io.StringReader(line)).readObject();
      CoreDocument document = new CoreDocument(article.getString("text"));
      pipeline.annotate(document);
      JsonArrayBuilder quotations = Json.createArrayBuilder();
      for (CoreQuote quote : document.quotes())
        quotations.add(
            Json.createObjectBuilder()
                .add("speaker", quote.speaker().orElse(""))
                .add("text", quote.text()));
      System.out.println(
          Json.createObjectBuilder().add("id", article.getString("id")).add("quotations", quotations).build());
    }
  }
}
