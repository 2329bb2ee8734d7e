package io.standpoint.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HashTableTest {
    private static final int MANY = 100_000;

    @Test
    void whatWasPutIsFoundAndNothingElse() {
        HashTable table = new HashTable(MANY);
        for (int i = 0; i < MANY; i++) {
            table.put(HashTable.hash("w:" + i), i);
        }
        int found = 0;
        int others = 0;
        for (int i = 0; i < MANY; i++) {
            found += table.get("w:" + i) == i ? 1 : 0;
            others += table.get("v:" + i) == HashTable.NONE ? 0 : 1;
        }
        assertThat(found).isEqualTo(MANY);
        assertThat(others).isZero();
    }

    @Test
    void itHasRoomForAsManyAsWereExpected() {
        HashTable table = new HashTable(1_000);
        assertThat(table.get("0")).isEqualTo(HashTable.NONE);
        for (int i = 0; i < 1_000; i++) {
            table.put(HashTable.hash(String.valueOf(i)), i);
            assertThat(table.get(String.valueOf(i + 1))).isEqualTo(HashTable.NONE);
        }
        assertThat(table.get("0")).isZero();
        table.set(HashTable.hash("999"), Integer.MAX_VALUE - 1);
        assertThat(table.get("999")).isEqualTo(Integer.MAX_VALUE - 1);
        assertThatThrownBy(() -> table.put(HashTable.hash("1000"), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("it has no room for more strings");
    }

    @Test
    void aSecondStringWithOneHashIsRefused() {
        HashTable table = new HashTable(2);
        table.put(HashTable.hash("Norway"), 1);
        assertThatThrownBy(() -> table.put(HashTable.hash("Norway"), 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two strings have the hash");
        table.set(HashTable.hash("Norway"), 3);
        assertThat(table.get("Norway")).isEqualTo(3);
    }

    @Test
    void zeroIsAHashLikeAnyOther() {
        HashTable table = new HashTable(1);
        assertThat(table.get(0)).isEqualTo(HashTable.NONE);
        table.put(0, 7);
        assertThat(table.get(0)).isEqualTo(7);
    }

    @Test
    void stringsJoinedHaveTheHashOfTheWhole() {
        assertThat(HashTable.hash(HashTable.hash("Nor"), "way")).isEqualTo(HashTable.hash("Norway"));
    }
}
