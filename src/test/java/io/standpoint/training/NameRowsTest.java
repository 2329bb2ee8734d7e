package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.actor.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameRowsTest {
    @TempDir
    private Path folder;

    @Test
    void gmbRowsAreSentencesOfTypedNames() throws IOException {
        List<LabelledWords> sentences = read("dev.csv", """
                Sentence #,Word,POS,Tag
                Sentence: 1,Mr.,NNP,B-per
                ,Moreno,NNP,I-per
                ,"1,000",CD,O
                Sentence: 2,Iraqi,JJ,B-gpe
                ,Monday,NNP,B-tim
                """);
        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).words()).containsExactly("Mr.", "Moreno", "1,000");
        assertThat(sentences.get(0).types().get(1)).contains(NameType.PERSON);
        assertThat(sentences.get(0).end(0)).isEqualTo(2);
        assertThat(sentences.get(1).types()).containsExactly(Optional.of(NameType.DEMONYM), Optional.empty());
    }

    @Test
    void iob1NamesBeginWithoutB() throws IOException {
        List<LabelledWords> sentences = read("words.txt", "Ana I-PER\nMoreno I-PER\nin O\nLima I-LOC\n\nNato I-ORG\n");
        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).begins()).containsExactly(true, false, false, true);
    }

    @Test
    void ourOwnNamesAreLabelsToo() throws IOException {
        List<LabelledWords> sentences = read("own.tsv", "Nato\tB-ORGANIZATION\nSerbs\tB-DEMONYM\n");
        assertThat(sentences.get(0).types())
                .containsExactly(Optional.of(NameType.ORGANIZATION), Optional.of(NameType.DEMONYM));
    }

    @Test
    void anUnknownLabelIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> read("bad.txt", "Ana B-PER\nx B-zebra\n"))
                .isInstanceOf(BadRowException.class)
                .hasMessageContaining("bad.txt:2")
                .hasMessageContaining("zebra");
    }

    @Test
    void anUnreadableRowIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> read("bad.txt", "Ana O\nalone\n")).hasMessageContaining("bad.txt:2");
        assertThatThrownBy(() -> read("bad.csv", "Sentence #,Word,POS,Tag\nSentence: 1,Ana\n"))
                .hasMessageContaining("bad.csv:2");
    }

    private List<LabelledWords> read(String name, String rows) throws IOException {
        return NameRows.read(Files.writeString(folder.resolve(name), rows));
    }
}
