import { foldWord } from "./words.js"

/** Common given names, folded: enough to tell a person from an office and *he* from *she*. */
const split = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/).map(foldWord))

const MEN = split(`
aaron abdul abdullah abraham adam adel adrian ahmad ahmed alain alan albert alberto aldo alejandro aleksandr aleksei alessandro alex
alexander alexandre alexei alexey alfonso alfred ali alistair allan allen alonzo alvaro amir anatoly anders andre andreas andrei andrew andrey
andres andriy andy angelo anthony anton antonio antony arkady armando arnold arthur artem arturo asif august axel
barack barry bart bashar ben benedict benjamin bernard bernd bernie bert bill billy björn blake bob bobby boris brad bradley brandon brendan
brent brett brian bruce bruno bryan burt byron calvin cameron carl carlo carlos cedric cesar chad charles charlie chester chris christian
christopher christoph chuck clarence clark claude claudio clay clayton cliff clifford clint clyde cody colin connor conor craig curt curtis cyril
dale damian damien dan daniel daniele danny darrell darren dave david dean denis dennis derek derrick desmond detlef diego dieter dimitri dimitrios
dirk dmitri dmitry dmytro dominic dominik don donald doug douglas drew duncan dustin dwayne dwight dylan earl eddie edgar edmund eduardo edward
edwin eli elias elijah elliot elliott ellis elmer emil emilio emmanuel emmett enrique eric erich erik ernest ernesto ernst ethan eugene evan
fabian fabio farid federico felipe felix ferdinand fernando filip finn florian floyd francesco francis francisco franco frank frans franz fred
frederic frederick friedrich fritz gabriel garry gary gavin gene geoff geoffrey georg george georges georgi gerald gerard gerardo gerd gerhard gianni gilbert
gilles giorgio giovanni giuseppe glen glenn gordon graham grant greg gregg gregor gregory guido guillermo gunther gus gustav guy
hakim hamid hank hans harald harold harry harvey hasan hassan heinrich heinz helmut henri henrik henry herbert herman hermann hiroshi horst howard
hubert hugh hugo hussein ian ibrahim ignacio igor ike ilya imran ingo isaac ismail ivan ivo jack jackson jacob jacques jaime jake jakob jamal james
jamie jan jared jason jasper javier jay jean jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao jochen joe
joel joerg johan johann johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan julian julien julio julius jürgen justin
kai kamal karel karim karl kaspar keith ken kenji kenneth kent kevin khaled khalid kim kirk klaus konrad konstantin kostas kurt kyle lance larry lars
laurence laurent lawrence lee len leo leon leonard leonardo leonid leopold leroy leslie lester lewis liam lionel lloyd logan lorenzo lou louis luc luca
lucas luciano luigi luis lukas luke lutz lyle mahmoud malcolm manfred manuel marc marcel marcelo marco marcus mario marion mark markus marshall martin
marty marvin mason massimo mateo mathias matt matteo matthew matthias matthieu maurice mauricio max maxim maximilian maxime mehdi mehmet mel
melvin michael michail michal michel miguel mikael mike mikhail mikhael milan miles milton mitch mitchell mitt moe mohamed mohammad mohammed moritz
morris mostafa moussa muhammad murray mustafa mykola nabil nasser nate nathan nathaniel ned neil nelson nicholas nick nicolas niels nigel nikita niklas
nikolai nikolaus nils noah noel norbert norm norman oleg oleksandr oliver olivier omar oscar osama otto owen pablo paolo patrick paul pavel pedro
percy perry pete peter petr petro petros phil philip philipp philippe phillip pierre pietro preston quentin rafael rainer ralf ralph ramon randall randy
raphael rashid raul ray raymond reggie reginald reinhard rene rex ricardo riccardo rich richard rick ricky rob robby robert roberto robin rod
rodney rodrigo roger roland rolf roman romano ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rupert rush russ russell ryan said salem salman
salvador sam samir samuel sandro sanjay santiago saul scott sean sebastian serge sergei sergey sergio serhiy seth shane shawn shinzo sherman sidney
sigmar silvio simon spencer stan stanislav stanley stefan stefano stephan stephane stephen steve steven stewart stuart sven tariq ted terrence terry thabo
theo theodor theodore thierry thomas thorsten tim timothy tobias todd tom tomas tommy toni tony travis trent trevor tyler ulrich umberto uwe vadim valentin valery
vernon victor viktor vince vincent vincenzo virgil vitali vitaly vladimir volker volodymyr wade wallace walter warren wayne wendell werner wesley wilbur
wilfried wilhelm will willem william willie willy winston wolfgang woodrow xavier yannick yasser yevgeny yitzhak youssef yuri yusuf yves zachary zack`)

const WOMEN = split(`
abby abigail ada adela adele adriana agata agnes agnieszka aida aisha alana alba alejandra aleksandra alessandra alexandra alexis alice alicia alina
alison allison alma amalia amanda amber amelia amina amy ana anastasia andrea angela angelica angelina anita ann anna annabel anne annegret annette
annie antonia antoinette april ariana ariel arlene ashley astrid audrey aurora ava azucena barbara bea beatrice beatriz becky belinda benazir bernadette bertha beth
bethany betsy betty beverly bianca bonnie brenda bridget brigitte britta brooke camila camilla camille candace carina carla carlotta carly carmen
carol carole carolina caroline carolyn carrie caterina catherine cathy cecile cecilia celeste celia celine charlene charlotte chelsea cheryl chiara chloe
christa christiane christina christine cindy claire clara clarissa claudia clementine colleen condoleezza connie constance consuelo cora corinna cristina
crystal cynthia daisy dana daniela danielle daphne darlene dawn deborah debbie debra deirdre delia denise diana diane dilma dina dolores
dominique donna dora doreen doris dorothea dorothy edith eileen elaine elena eleanor elfriede elisa elisabeth elise eliza elizabeth elke ella ellen elsa elvira emilia
emily emma erica erika erin esmeralda esperanza estelle esther eugenia eva evelyn faith fanny fatima fatma felicia fiona flora florence frances francesca francoise
franziska frauke frida friederike gabriela gabriele gabriella gail genevieve georgia geraldine gertrud gina ginny giorgia gisela giulia glenda gloria grace greta gretchen gudrun
gwen hannah hanna hannelore hazel heather heidi heike helen helena helene helga henrietta hillary hilda holly hope huma ida ilona ilse imelda ines inga inge ingrid irene
irina iris irma isabel isabella isabelle isadora ivana ivanka jackie jacklyn jacqueline jana jane janet janice janine jasmin jeanette jeanne jenna jennifer jenny jessica jill
joan joanna joanne jocelyn jodi joy joyce juanita judith judy julia juliana julie juliet june jutta kamala kara karen karin karina kate katarina katharina katherine
kathleen kathryn kathy katie katja katrin katrina katya kay kayla kellyanne kelly kendra kerstin kim kimberly kirsten krista kristen kristin kristina krystal lana larissa laura
lauren laurie leah leila lena leslie leticia lidia liesel lila lilian liliana lillian lily linda lindsay lindsey lisa liz liza lois lola loretta lori lorraine lotte louise lucia lucie lucille
lucinda lucy ludmila luisa lydia lyudmila mabel madeleine madeline magdalena maggie mahsa malala mandy manuela marcela marcia margaret margarita margot marguerite maria mariam marian mariana
marianne marie mariella marilyn marina marine marion marisa marissa marjorie marlene marsha marta martha martina mary maryam mathilde maureen maxine maya megan meghan melania melanie melinda melissa
mercedes meredith merkel mia michaela michele michelle mildred mimi mina mira miranda miriam moira molly mona monica monika monique muriel myra myrtle nadia nadine nancy naomi natalia natalie
natasha nathalie nelly nicola nicole nicoletta nikki nina noa noelle nora norah norma octavia olena oksana olena olga olivia olympia oprah paige pam pamela pat patricia patty paula paulina pauline pearl peggy
penelope penny petra phyllis pilar polly priscilla rachel raisa ramona rania rebecca regina renata renate rhonda rita roberta rosa rosalind rose rosemarie rosemary rosie roxana ruth
sabine sabrina sadie sahra saleha sally salma samantha sandra sandy sara sarah saskia selma serena shannon sharon sheila shelley sherry shirin shirley sibylle sigrid silke silvia simone sofia sonia sonja sonya sophia
sophie stacey stella stephanie steffi susan susana susanna susanne susie suzanne svetlana svenja sybil sylvia sylvie tamara tania tanya tara tatiana teresa terri tess tessa thea thelma theresa therese tiffany tina
toni tracy trudy tulsi ulrike ursula uta valentina valentine valeria valerie vanessa vera verena veronica veronika vicky victoria viktoria viola violet virginia viviane vivian wanda wendy wilma
winifred xenia yael yasmin yolanda yulia yvette yvonne zainab zoe`)

const EITHER = new Set([
  "alexis",
  "andrea",
  "dominique",
  "jan",
  "jean",
  "kim",
  "leslie",
  "marion",
  "nicola",
  "toni",
  "valentine",
])

/** Is the folded word a common given name? `isGivenName("ada")` → `true`. */
export const isGivenName = (folded: string): boolean => MEN.has(folded) || WOMEN.has(folded)

/** `he`, `she`, or nothing where the name is borne by both or unknown. */
export function genderOfGivenName(folded: string): "he" | "she" | undefined {
  if (EITHER.has(folded)) return undefined
  const [man, woman] = [MEN.has(folded), WOMEN.has(folded)]
  return man === woman ? undefined : man ? "he" : "she"
}
