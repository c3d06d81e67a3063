/** Forms of one given name, folded: pet forms, and forms of it in several languages whose bearers are renamed abroad. */
const GROUPS = `abigail abby|albert al bert|aleksandr alexander sasha aleksander alexandr|alejandro alex|andrew andy drew|anthony tony|barbara barb|benjamin ben binyamin|
bernard bernie|catherine katherine kathy cathy kate katie|chaim haim hayim|charles charlie chuck|christine chris|christopher chris|daniel dan danny|david dave|
deborah debbie deb|dimitri dmitry dmitri dima|donald don|dorothy dot|edward ed ted eddie|eleni helene helen|elizabeth liz beth betsy betty eliza|eugene gene|
francis frank|francisco paco pancho|franklin frank|frederick fred freddie|georgi georgy georgiy|gerald jerry gerry|gregory greg|harold hal|henry hank harry|
ignacio nacho|isaac yitzhak itzhak izhak|isabella bella|jacob jake yaakov|james jim jimmy jamie|jeffrey jeff|jennifer jen jenny|johannes hans|john jack johnny|
jonathan jon|jose pepe|joseph joe joey|joshua josh|judith judy|kenneth ken|kimberly kim|konstantin kostya|kostas costas konstantinos|lawrence larry|leonard len lenny|
margaret meg maggie peggy|martin marty|matthew matt|maximilian max|michael mike mick mickey|mikhail misha mikheil|mitchell mitch|moshe moses|nancy nan|
natalya natasha natalia|nicholas nick|nikolai kolya|pamela pam|patricia pat patty tricia|patrick pat paddy|peter pete petar|philip phil|raymond ray|rebecca becky|
richard dick rick rich|robert bob rob bobby robby|ronald ron ronnie|samuel sam|sergei seryozha|stephen steve steven|susan sue susie|terence terry|theodore ted teddy|
thomas tom tommy|timothy tim|victoria vicky|vladimir volodya vova|volodymyr vova wolodymyr|walter walt|wilhelm willi|william bill will billy|
yanis giannis yiannis ioannis yannis gianis|yevgeny evgeni zhenya evgeniy yevgeniy|zachary zach|
geoffrey geoff jeffrey jeff|harold harry|christopher kit|xavier javier|arthur art|vincent vince|russell russ|douglas doug|stuart stewart stu|clifford cliff|
jacqueline jackie|virginia ginny|theresa teresa terry|eleanor ellie nell|caroline carrie|cynthia cindy|gabriel gabe|nathaniel nathan nate|sean shaun shawn|alan allan allen alun|
neal neil|bryan brian|marc mark|jonathan john|sarah sara sally|suzanne suzy|stephanie stefanie steph|theodora dora|harriet hattie|lawrence laurence laurie|philip phillip|
philippa pippa|alexandra sandra sasha|alexander alec|charlotte lottie|florence flo|gertrude trudy|josephine josie|lillian lily|louis lou|louise lou|mildred millie|
norman norm|oliver ollie|rosemary rosie|rudolph rudy|sidney sid|sophia sophie|stanley stan|sylvester sly|wesley wes|winifred winnie|andrea andi|antonia toni|
giuseppe beppe|luigi gigi|salvatore toto|francesco franco ciccio|guillermo memo|jesus chuy|enrique quique|eduardo lalo|roberto beto|concepcion concha|dolores lola|
aharon aaron|avraham abraham avram|binyamin benjamin|yosef joseph yossi|shimon simon|eliyahu elijah eli|menachem menahem|tzvi zvi|rivka rebecca|rachel rahel|chana hannah hana|
evangelos vangelis evaggelos|efstathios stathis|dimitris dimitrios|nikolaos nikos nicos|georgios giorgos yorgos george|vasilis vasileios vassilis|athanasios thanasis|
panagiotis panos|stylianos stelios|anastasios tasos|theodoros thodoris|spyridon spyros|charalambos babis haralambos|eleftherios lefteris|emmanouil manolis|
aikaterini katerina|efthymios thymios|grigoris grigorios|apostolos tolis|alexandros alekos|
andriy andrei andrey andrii|mykola nikolai nikolay|mykhailo mikhail|pavlo pavel|petro pyotr petr|dmytro dmitry dmitri dmitriy dimitri|oleksandr aleksandr alexander aliaksandr|
oleksiy aleksei alexei alexey oleksii|yevhen yevgeny evgeny yevhenii evgeniy|hryhoriy grigory grigoriy|vasyl vasily vasiliy|mykyta nikita|kateryna ekaterina yekaterina|olena elena yelena|
iryna irina|kyrylo kirill|danylo daniil|oleh oleg|halyna galina|serhiy sergei sergey serhii|ihor igor|yuriy yuri yury|svetlana sviatlana svitlana|tatiana tatyana tetiana tania|
natalya natalia nataliya natalja natasha natalka|anastasia nastya|aleksei alyosha lyosha|ivan vanya|pavel pasha|maria masha|ekaterina katya|yelena lena|nadezhda nadya|
oluwaseun seun|oluwatobi tobi|chukwuemeka emeka|thandiwe thandi|tewodros tedros|ayodele ayo|olufemi femi|babatunde tunde|chinonso nonso|ikechukwu ike|
gim kim|bag bak park pak|i lee yi rhee|choe choi|jeong jung chung|gang kang|jo cho|yun yoon|jang chang|im lim|sin shin|gwon kwon`

const NONE: ReadonlySet<string> = new Set()

const FORMS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const forms = new Map<string, Set<string>>()
  for (const group of GROUPS.split("|")) {
    const names = group.trim().split(/\s+/)
    for (const name of names) {
      const known = forms.get(name) ?? new Set<string>()
      for (const other of names) known.add(other)
      forms.set(name, known)
    }
  }
  return forms
})()

/** Names that may stand for the folded name, itself among them. `namesLike("bill").has("william")` → `true`. */
export const namesLike = (name: string): ReadonlySet<string> => FORMS.get(name) ?? NONE

/** Are both names known, and as two? `isOtherName("susan", "suzanne")` → `true` */
export const isOtherName = (one: string, other: string): boolean =>
  FORMS.has(one) && FORMS.has(other) && !namesLike(one).has(other)

const PINYIN_FAMILIES = new Set(
  `li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo luo liang song zheng xie tang feng yu dong xiao cheng cao yuan deng
  shen zeng peng lu jiang cai jia ding wei xue ye yan pan dai xia zhong tian ren fang shi yao tan liao zou xiong jin kong bai cui mao qiu qin gu hou shao meng
  duan lei qian lai gong wen`.split(/\s+/),
)

/** Is the folded word one of the commonest Chinese family names, as pinyin writes them? */
export const isPinyinFamily = (word: string): boolean => PINYIN_FAMILIES.has(word)
