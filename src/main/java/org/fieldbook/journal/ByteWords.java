package org.fieldbook.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A word for each byte, for people who read bytes to each other or copy them from paper.
public final class ByteWords {

    /// No two words begin with the same so many letters.
    public static final int TELLING = 4;

    /// Never changes: laptops with different versions read the same words, and paper stays as it is.
    private static final List<String> WORDS =
            List.of(
                    """
                    acorn actor album alley amber anchor ankle apple apron arrow artist autumn bacon
                    badge bagel baker balcony bamboo banana banjo barrel basket beach beard beaver
                    bicycle biscuit blanket bottle bracelet bread breeze brick bridge broom brush bucket
                    bundle butter cabbage cabin cactus camel candle canoe captain carpet carrot castle
                    cellar cement cherry chicken chimney circle cliff clock cloud clover coffee comet
                    copper coral cotton cousin crayon cricket crown curtain cushion daisy dancer desert
                    diamond dinner doctor dolphin donkey dragon drum eagle earth elbow elephant engine
                    envelope evening falcon farmer feather fence ferry fiddle finger flag flannel forest
                    fountain fox garden garlic gentle giraffe glove goat gold grape grass guitar hammer
                    harbour hazel helmet hill honey horse hotel iceberg igloo ink island ivory jacket
                    jelly jigsaw jungle kettle kitten ladder lamp lantern lawn leaf lemon letter library
                    lion lizard lobster lunch magnet maple marble market meadow melon mirror monkey
                    morning mountain mouse mushroom napkin needle nephew nest nickel nutmeg oak ocean
                    olive onion orange orchard otter oven owl oyster paddle palace panda paper parrot
                    pebble pencil pepper piano picnic pigeon pillow planet plum pocket pond potato
                    pumpkin puppet purple puzzle quilt rabbit radio raft rain ribbon river robin rocket
                    rope saddle salad salmon sandal school scissors shadow shelf silver sister sketch
                    snail spider spoon squirrel stable star statue stone stove sugar summer sunset swan
                    table tailor teapot temple thunder ticket tiger timber toast tomato tower tractor
                    train trumpet tulip tunnel turtle uncle valley velvet village violin wagon walnut
                    water whale whistle willow window winter wizard yellow zebra
                    """
                            .strip()
                            .split("\\s+"));

    private static final Map<String, Byte> BYTES = bytes();

    private ByteWords() {}

    private static Map<String, Byte> bytes() {
        Map<String, Byte> bytes = new HashMap<>();
        for (int i = 0; i < WORDS.size(); i++) {
            bytes.put(beginning(WORDS.get(i)), (byte) i);
        }
        return Map.copyOf(bytes);
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(TELLING, word.length()));
    }

    /// The word of this byte.
    public static String of(byte value) {
        return WORDS.get(Byte.toUnsignedInt(value));
    }

    /// The words of these bytes, in their order.
    public static List<String> of(byte[] values) {
        List<String> words = new ArrayList<>();
        for (byte value : values) {
            words.add(of(value));
        }
        return List.copyOf(words);
    }

    /// The byte of this word, or of its first letters, four at least; empty if there is no such word.
    ///
    /// @param typed in lower case
    public static Optional<Byte> find(String typed) {
        return Optional.ofNullable(BYTES.get(beginning(typed)))
                .filter(value -> of(value).startsWith(typed));
    }
}
