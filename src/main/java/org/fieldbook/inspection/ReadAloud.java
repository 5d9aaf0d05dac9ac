package org.fieldbook.inspection;

import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The words two people read to each other to hear that they hold the same genesis.
public final class ReadAloud {

    /// Each word stands for eight bits: six are 48 bits of the hash.
    private static final int COUNT = 6;

    /// One word for each byte, no two with the same first four letters. Never changes: laptops with
    /// different versions read the same words.
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

    private ReadAloud() {}

    /// The words of this hash, of the change that holds the genesis.
    public static List<String> words(Hash hash) {
        byte[] bytes = HexFormat.of().parseHex(hash.hex());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            words.add(WORDS.get(Byte.toUnsignedInt(bytes[i])));
        }
        return words;
    }
}
