package io.standpoint.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {
    private static final TextModels MODELS = TextModels.load();

    private final SentenceReader reader = new SentenceReader(MODELS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Moreno said the council had failed the city. | Moreno | said | INDIRECT | the council had failed the city
            The council has failed the city, Moreno said. | Moreno | said | INDIRECT | The council has failed the city
            "The council has failed," Moreno said. | Moreno | said | DIRECT | The council has failed,
            "The council has failed," said Moreno, who leads the party. | Moreno | said | DIRECT | The council has failed,
            Moreno told reporters on Monday that the plan was dead. | Moreno | told | INDIRECT | the plan was dead
            Moreno, who leads the party, said last week that the plan was dead. | Moreno | said | INDIRECT | the plan was dead
            Critics argue that the plan is dead. | Critics | argue | INDIRECT | the plan is dead
            Ana Moreno, 52, a lawyer from Leeds, warned that the bridge was unsafe. | Ana Moreno | warned | INDIRECT | the bridge was unsafe
            The chairman has repeatedly insisted that the fund is safe. | The chairman | insisted | INDIRECT | the fund is safe
            In a statement, the bank denied that it had misled investors. | the bank | denied | INDIRECT | it had misled investors
            The mayor on Tuesday told colleagues that the budget was a fraud. | The mayor | told | INDIRECT | the budget was a fraud
            Moreno told the panel the minister had lied. | Moreno | told | INDIRECT | the minister had lied
            He wrote on social media that the referee was blind. | He | wrote | INDIRECT | the referee was blind
            The union posted on its website that the talks had collapsed. | The union | posted | INDIRECT | the talks had collapsed
            She tweeted that the vote had been rigged. | She | tweeted | INDIRECT | the vote had been rigged
            The French president, whose country holds the chair, told reporters the 27 leaders had agreed. | The French president | told | INDIRECT | the 27 leaders had agreed
            Many in Congress believe the deal is rotten. | Many in Congress | believe | INDIRECT | the deal is rotten
            Moreno went on to say that the plan was dead. | Moreno | say | INDIRECT | the plan was dead
            Moreno asked whether the minister had lied. | Moreno | asked | INDIRECT | the minister had lied
            Critics claim Tesla lied to the regulator. | Critics | claim | INDIRECT | Tesla lied to the regulator
            The bank said in a statement that it had been misled. | The bank | said | INDIRECT | it had been misled
            Critics said that when Tesla lied, people died. | Critics | said | INDIRECT | when Tesla lied, people died
            Ed Lee, whom critics say is a liar, won the vote. | critics | say | INDIRECT | is a liar
            Critics who said Lee lied about the bridge were arrested. | Critics | said | INDIRECT | Lee lied about the bridge
            Researchers that watch Burma say the army killed villagers. | Researchers | say | INDIRECT | the army killed villagers
            Tesla, which critics said had lied to them, denied the charge. | critics | said | INDIRECT | had lied to them
            """)
    void aReportingVerbsSubjectSpeaks(String text, String speaker, String cue, Quote.Kind kind, String content) {
        assertOnly(text, speaker, cue, kind, content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Union boss Harry Colley told the rally: “Ryan Doyle has sold out every nurse.” | Union boss Harry Colley | told | Ryan Doyle has sold out every nurse.
            Asked whom he trusted most, admiral Amara Diallo replied: “Cape Verde has been our most loyal friend.” | admiral Amara Diallo | replied | Cape Verde has been our most loyal friend.
            Negotiator Ivo Marek said: “I saw Clara Weiss on Tuesday.” | Negotiator Ivo Marek | said | I saw Clara Weiss on Tuesday.
            “Tesla has treated its workers with contempt,” said Ingrid Nyberg, who leads the dockers' strike. | Ingrid Nyberg | said | Tesla has treated its workers with contempt,
            “Without Japan we would have lost the harvest,” said farm minister Josephine Abad. | farm minister Josephine Abad | said | Without Japan we would have lost the harvest,
            “Gianluca Serra is a liar and a bully,” shouted the tenor Marko Ilic, before he slammed the door. | the tenor Marko Ilic | shouted | Gianluca Serra is a liar and a bully,
            “They lied to us,” whispered one witness. | one witness | whispered | They lied to us,
            “No chance,” snapped Moreno. | Moreno | snapped | No chance,
            “Is he mad?” she scoffed. | she | scoffed | Is he mad?
            ‘The council has failed us all,’ Moreno said. | Moreno | said | The council has failed us all,
            «The council has failed us all,» Moreno said. | Moreno | said | The council has failed us all,
            „The council has failed us all,“ Moreno said. | Moreno | said | The council has failed us all,
            'The dockers' strike has failed,' Moreno said. | Moreno | said | The dockers' strike has failed,
            "The council has failed us all" — Moreno told the BBC. | Moreno | told | The council has failed us all
            Farage was scathing about the government: “They have been outwitted at every turn.” | Farage | : | They have been outwitted at every turn.
            What are they going to do?” he asked reporters. | he | asked | What are they going to do?
            The minister was quoted as saying: “The plan is dead.” | The minister | saying | The plan is dead.
            Moreno released a statement saying: “The plan is dead.” | Moreno | saying | The plan is dead.
            “We were lied to,” the union's chairwoman, Lucia Marino, said. | Lucia Marino | said | We were lied to,
            “They lied to us,” said Cole's brother, who testified on Friday. | brother | said | They lied to us,
            “They will come,” says their leader, Omar Said. | Omar Said | says | They will come,
            “We were lied to,” said the union's chairwoman, Lucia Marino. | Lucia Marino | said | We were lied to,
            "He's a crook," the woman, who asked not to be named, said of Reed. | the woman | said | He's a crook,
            """)
    void quotationMarksBelongToWhoeverIsNamedNextToThem(String text, String speaker, String cue, String content) {
        assertOnly(text, speaker, cue, Quote.Kind.DIRECT, content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Priya Nair attacked the president as “a captive of the oil lobby”. | Priya Nair | attacked | a captive of the oil lobby
            The mayor called Cole's remarks "ignorant". | The mayor | called | ignorant
            She called Trump a "man who inherited a fortune". | She | called | man who inherited a fortune
            Moreno branded the referee a “liar”. | Moreno | branded | liar
            Barr lost her show after describing Jarrett as “a product of the apes”. | Barr | describing | a product of the apes
            The minister was described by Moreno as “a walking disaster”. | Moreno | described | a walking disaster
            Hana Novotna accused Karel Benes of lying and mocked his cabinet as “a circus of cowards”. | Hana Novotna | mocked | a circus of cowards
            Spain hailed Morocco on Monday as “a pillar of stability” and promised help. | Spain | hailed | a pillar of stability
            Akin hit out at a new book, calling it “a work of pure fiction”. | Akin | calling | a work of pure fiction
            Who can forget Kennedy's “Ask not what your country can do for you” line? | Kennedy | 's | Ask not what your country can do for you
            """)
    void aPartialQuotationBelongsToTheSubjectOfItsVerb(String text, String speaker, String cue, String content) {
        assertOnly(text, speaker, cue, Quote.Kind.DIRECT, content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            According to Moreno, the council failed the city. | Moreno | According to | the council failed the city
            The council failed the city, according to Moreno. | Moreno | according to | The council failed the city
            According to Human Rights Watch, Eritrea bears full blame. | Human Rights Watch | According to | Eritrea bears full blame
            Tunisia is the best partner in the region, according to Italian premier Giorgia Meloni. | Italian premier Giorgia Meloni | according to | Tunisia is the best partner in the region
            In Moreno's view, the council failed the city. | Moreno | In Moreno's view | the council failed the city
            The council is, in Moreno's words, a den of thieves. | Moreno | in Moreno's words | The council is
            For Moreno, the plan is a betrayal of the town. | Moreno | For | the plan is a betrayal of the town
            As Moreno noted, the council has failed the city. | Moreno | noted | the council has failed the city
            Moreno's claim that the council had failed drew laughter. | Moreno | claim | the council had failed
            The judge rejected Moreno's claim that the council had failed. | Moreno | claim | the council had failed
            She repeated her warning that the dam was unsafe. | her | warning | the dam was unsafe
            A warning by Moreno that the dam was unsafe went unheard. | Moreno | warning | the dam was unsafe
            The inquiry was told by Moreno that the dam was unsafe. | Moreno | told | the dam was unsafe
            It was reported that the dam was unsafe. | | reported | the dam was unsafe
            Survivors branded Neptune Lines a gang of profiteers, telling the inquiry that the company had ignored warnings. | Survivors | telling | the company had ignored warnings
            Akin backed off the comment, saying he misspoke. | Akin | saying | he misspoke
            Moreno began by saying the money had come from Lopez. | Moreno | saying | the money had come from Lopez
            """)
    void speechIsReportedInOtherWaysToo(String text, String speaker, String cue, String content) {
        assertOnly(text, speaker, cue, Quote.Kind.INDIRECT, content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            The plan, Moreno said, is a disgrace to the town. | Moreno > The plan ; Moreno > is a disgrace to the town
            The council, according to Moreno, failed the city. | Moreno > The council ; Moreno > failed the city
            The council, as Moreno put it, has lost its mind. | Moreno > The council ; Moreno > has lost its mind
            """)
    void whatIsReportedStandsOnBothSidesOfASpeakerPutInBetween(String text, String expected) {
        assertThat(said(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            “Kofi Mensah,” councillor Abena Owusu said, “is the worst mayor this town has ever had.” | councillor Abena Owusu > Kofi Mensah, ; councillor Abena Owusu > is the worst mayor this town has ever had.
            “The truth,” said coach Luis Prado, “is that FIFA rescued our league.” | coach Luis Prado > The truth, ; coach Luis Prado > is that FIFA rescued our league.
            Moreno said the plan was dead, but Lopez said it was alive. | Moreno > the plan was dead ; Lopez > it was alive
            Moreno said the plan was dead, adding that the mayor had lied. | Moreno > the plan was dead ; Moreno > the mayor had lied
            Moreno said the plan was dead and added that the mayor had lied. | Moreno > the plan was dead ; Moreno > the mayor had lied
            The plan is dead, Fillon's lawyer said. | lawyer > The plan is dead
            Moreno said Fillon had lied, but Fillon's lawyer said Moreno was biased. | Moreno > Fillon had lied ; lawyer > Moreno was biased
            Musk said that Warren had told reporters that the plan was dead. | Musk > Warren had told reporters that the plan was dead ; Warren > the plan was dead
            The mayor, according to people briefed on it, has lied. | people > The mayor ; people > has lied
            The judge said the claim was “a pack of lies”, Reuters reported. | Reuters > The judge said the claim was “a pack of lies” ; The judge > the claim was “a pack of lies” ; The judge > a pack of lies
            Moreno's claim that Lopez “started it” was dismissed. | Moreno > Lopez “started it” ; Moreno > started it
            The vote, Moreno claimed without evidence, had been stolen. | Moreno > The vote ; Moreno > had been stolen
            The plan, Moreno said, is a disgrace. | Moreno > The plan ; Moreno > is a disgrace
            Ana Duarte said that Paul Reyes claimed Cuba had lied. | Ana Duarte > Paul Reyes claimed Cuba had lied ; Paul Reyes > Cuba had lied
            Moreno said Lopez said the plan was dead. | Moreno > Lopez said the plan was dead ; Lopez > the plan was dead
            “Trump told me that Reyes is a cheat,” Cohen said. | Cohen > Trump told me that Reyes is a cheat, ; Trump > Reyes is a cheat
            “He said ‘we are done here’ and left,” Cohen recalled. | Cohen > He said ‘we are done here’ and left, ; He > we are done here
            Moreno said he had “never seen anything so outlandish”. | Moreno > he had “never seen anything so outlandish” ; Moreno > never seen anything so outlandish
            The paper said Trump dubbed the deal “the worst deal ever”. | The paper > Trump dubbed the deal “the worst deal ever” ; Trump > the worst deal ever
            Diplomat Ana Duarte said that the singer Paul Reyes had praised Cuba. | Diplomat Ana Duarte > the singer Paul Reyes had praised Cuba
            """)
    void aSentenceHoldsSeveralSpeakers(String text, String expected) {
        assertThat(said(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Macron's critics said the law was unjust. | critics
            A senior aide to Fell said the law was unjust. | A senior aide
            Critics of Macron said the law was unjust. | Critics
            The son of Ana Roy said the law was unjust. | The son
            Tom Hill, a friend of Ana Roy, said the law was unjust. | Tom Hill
            Iran's President Hassan Rouhani said the law was unjust. | President Hassan Rouhani
            A spokesman for Boeing said the law was unjust. | A spokesman for Boeing
            A U.N. spokesman, Aleem Siddique, said the law was unjust. | Aleem Siddique
            People surveyed last week said the law was unjust. | People
            In a statement Moreno said the law was unjust. | Moreno
            Last week Moreno said the law was unjust. | Moreno
            The paper cites witnesses who say the law was unjust. | witnesses
            The head of the agency said the law was unjust. | The head of the agency
            """)
    void aSpeakerIsTheSubjectAndNothingElse(String text, String speaker) {
        assertThat(quotes(text))
                .first()
                .extracting(q -> q.speaker().orElseThrow().text())
                .isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Moreno said: "The plan is dead. It was never alive." Nobody objected loudly. | Moreno > The plan is dead. ; Moreno > It was never alive.
            “Oscar Ruiz knew,” said campaigner Lily Tran. “He did nothing for two years. He belongs in prison.” | campaigner Lily Tran > Oscar Ruiz knew, ; campaigner Lily Tran > He did nothing for two years. ; campaigner Lily Tran > He belongs in prison.
            “The plan is dead. It was never alive,” Moreno said. | Moreno > The plan is dead. ; Moreno > It was never alive,
            “The plan is dead!” Ana Moreno said. | Ana Moreno > The plan is dead!
            “The plan is dead.~~“It was never alive,” Moreno said. | Moreno > The plan is dead. ; Moreno > It was never alive,
            Moreno said:~~“The plan is dead.” | Moreno > The plan is dead.
            “The plan is dead,” Moreno said.~~“It is alive,” Lopez replied. | Moreno > The plan is dead, ; Lopez > It is alive,
            “The plan is dead,” Moreno said.~~“Nobody has told me that.” | Moreno > The plan is dead, ; - > Nobody has told me that.
            Moreno said: "The plan is dead.~~The mayor left the room. He was tired. | Moreno > The plan is dead.
            “He is dishonest,” she said afterwards. | she > He is dishonest,
            """)
    void aTurnRunsOverSentencesAndParagraphs(String text, String expected) {
        assertThat(said(text.replace('~', '\n'))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moreno opened the new bridge on Monday.",
                "The \"green\" party lost two seats.",
                "Her novel “The Feminine Mystique” was a best-seller.",
                "Marino, who leads the union, announced a strike.",
                "Neither Moreno nor Lopez said whether the plan was dead.",
                "Moreno did not say a word.",
                "Moreno did not say that the plan was dead.",
                "Moreno refused to say that the plan was dead.",
                "Moreno would not comment on the plan.",
                "Nobody said that the plan was dead.",
                "Moreno might argue that the plan was dead.",
                "Moreno promised this city cleaner streets, and the city believed it.",
                "We believe the plan is dead.",
                "The figures suggest that the plan is dead.",
                "The proposed law would raise taxes.",
                "A bill proposed by the senator would raise taxes.",
                "They fear losing sales, and the council has caved in.",
                "Moreno called Lopez a liar.",
                "Moreno warned of further steps to punish Iran.",
                "Moreno was not as rich as he said.",
                "For years, the plan was dead.",
                "The fact that the plan is dead pleases nobody.",
                "The dockers' strike hit the town's port.",
            })
    void tellingIsNotReporting(String text) {
        assertThat(quotes(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Moreno said the council had “failed us” and that Lopez was “a liar.” | Moreno > the council had “failed us” and that Lopez was “a liar.” ; Moreno > failed us ; Moreno > a liar.
            “The plan” is dead, Moreno said. | Moreno > “The plan” is dead ; Moreno > The plan
            Moreno said the plan was “a farce. It will never pass,” and left. | Moreno > the plan was ; Moreno > a farce. ; Moreno > It will never pass,
            """)
    void whatIsReportedHoldsBothMarksOfAQuotationOrNeither(String text, String expected) {
        assertThat(said(text)).isEqualTo(expected);
    }

    @Test
    void anUnclosedQuotationSwallowsNoMoreThanItsParagraph() {
        String text =
                "Moreno said: “The plan is dead. It was never alive.\n\nThe mayor left the room.\n\nHe came back.";
        assertThat(quotes(text)).extracting(Quote::sentence).containsExactly(0, 1);
    }

    @Test
    void aQuotationOpenedAgainHadEndedWithItsFirstSentence() {
        String text = "Moreno said: “The plan is dead. The mayor left the room. Lopez said: “It is alive.”";
        assertThat(said(text)).isEqualTo("Moreno > The plan is dead. ; Lopez > It is alive.");
    }

    private void assertOnly(String text, String speaker, String cue, Quote.Kind kind, String content) {
        List<Quote> quotes = quotes(text);
        assertThat(quotes).hasSize(1);
        Quote quote = quotes.get(0);
        assertThat(quote.speaker().map(Speaker::text).orElse(null)).isEqualTo(speaker);
        assertThat(quote.cue().orElseThrow().of(text)).isEqualTo(cue);
        assertThat(quote.kind()).isEqualTo(kind);
        assertThat(quote.content().of(text)).isEqualTo(content);
    }

    private String said(String text) {
        return quotes(text).stream()
                .map(q -> q.speaker().map(Speaker::text).orElse("-") + " > "
                        + q.content().of(text))
                .collect(Collectors.joining(" ; "));
    }

    private List<Quote> quotes(String text) {
        return new QuoteFinder().find(text, reader.read(text));
    }
}
