package io.standpoint.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteFinderTest {
    private static final TextModels MODELS = TextModels.load();

    private final SentenceReader reader = new SentenceReader(MODELS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Moreno said the council had failed the city. | Moreno | said | INDIRECT | the council had failed the city
            The council has failed the city, Moreno said. | Moreno | said | INDIRECT | The council has failed the city
            "The council has failed," Moreno said. | Moreno | said | DIRECT | The council has failed,
            "The council has failed," said Moreno, who leads the party. | Moreno | said | DIRECT | The council has failed,
            According to Moreno, the council failed the city. | Moreno | According to | INDIRECT | the council failed the city
            The council failed the city, according to Moreno. | Moreno | according to | INDIRECT | The council failed the city
            Moreno told reporters on Monday that the plan was dead. | Moreno | told | INDIRECT | the plan was dead
            Moreno, who leads the party, said last week that the plan was dead. | Moreno | said | INDIRECT | the plan was dead
            Critics argue that the plan is dead. | Critics | argue | INDIRECT | the plan is dead
            """)
    void reportedSpeechHasASpeakerACueAndAContent(
            String text, String speaker, String cue, Quote.Kind kind, String content) {
        List<Quote> quotes = quotes(text);
        assertThat(quotes).hasSize(1);
        Quote quote = quotes.get(0);
        assertThat(quote.speaker().orElseThrow().text()).isEqualTo(speaker);
        assertThat(quote.cue().orElseThrow().of(text)).isEqualTo(cue);
        assertThat(quote.kind()).isEqualTo(kind);
        assertThat(quote.content().of(text)).isEqualTo(content);
    }

    @Test
    void aQuotationThatRunsOnKeepsItsSpeaker() {
        String text = "Moreno said: \"The plan is dead. It was never alive.\" Nobody objected loudly.";
        List<Quote> quotes = quotes(text);
        assertThat(quotes).extracting(Quote::sentence).containsExactly(0, 1);
        assertThat(quotes)
                .allSatisfy(quote ->
                        assertThat(quote.speaker().orElseThrow().text()).isEqualTo("Moreno"));
    }

    @Test
    void aNewParagraphEndsAnUnclosedQuotation() {
        assertThat(quotes("Moreno said: \"The plan is dead.\n\nThe mayor left the room."))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Moreno opened the new bridge on Monday.
            The "green" party lost two seats.
            Moreno did not say a word.
            Moreno promised this city cleaner streets, and the city believed it.
            We believe the plan is dead.
            The figures suggest that the plan is dead.
            The proposed law would raise taxes.
            A bill proposed by the senator would raise taxes.
            They fear losing sales, and the council has caved in.
            """)
    void tellingIsNotReporting(String text) {
        assertThat(quotes(text)).isEmpty();
    }

    private List<Quote> quotes(String text) {
        return new QuoteFinder().find(text, reader.read(text));
    }
}
